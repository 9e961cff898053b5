/// Encryption at rest: the key file beside a store, the password and the recovery key that open it,
/// and the sealing of bytes with the key that is in it. The algorithms are those of the JDK
/// (AES-256-GCM, HKDF, SHA-256) and of Bouncy Castle (Argon2id); none is of our own making. Must
/// not know what is sealed, the store or the window.
@NullMarked
package touchstone.vault;

import org.jspecify.annotations.NullMarked;
