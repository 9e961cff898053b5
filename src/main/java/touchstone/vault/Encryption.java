package touchstone.vault;

/// The encryption of the open store, as screens and commands see it. Each act is long and not for
/// the window's thread; the caller wipes what it gives.
///
/// Methods throw [KeyRefusal] where the secret, a password or the recovery key, does not open the
/// store; nothing was changed then.
public interface Encryption {
  boolean isOn();

  /// Encrypts everything the store keeps, drafts and derived files too; nothing readable is left in
  /// its folder.
  ///
  /// @throws KeyRefusal SHORT
  void encrypt(char[] password, RecoveryKey recovery);

  /// Makes it a store that anybody who can read the folder can read.
  void decrypt(char[] secret);

  /// Nothing that is encrypted is written anew.
  void changePassword(char[] secret, char[] fresh);

  /// The same for the recovery key; the earlier one opens nothing any more.
  void changeRecoveryKey(char[] secret, RecoveryKey fresh);
}
