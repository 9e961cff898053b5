/// The rules of the house that run: format, walls between the rooms, texts, pins. Knows every room
/// by its name and none by its code.
@NullMarked
package touchstone.house;

import org.jspecify.annotations.NullMarked;
