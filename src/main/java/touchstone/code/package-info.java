/// Code lists: the field's editable vocabularies (channels, causes, recovery actions, ...). A code
/// has a stable id that is stored and exported; its label may be renamed; it is retired, never
/// deleted. Knows the store and nothing of what the codes are used for.
@NullMarked
package touchstone.code;

import org.jspecify.annotations.NullMarked;
