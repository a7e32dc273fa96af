package org.duijie.proof.log;

import java.nio.file.Path;
import java.util.List;

/// The signing keys of one log in a folder: for each `audit-ID.key`, the private half in PKCS #8 PEM for its owner
/// alone (mode 0600), and `audit-ID.pub`, the line to publish.
///
/// Which of several keys signs now is not said here but by the log's own head: a folder cannot change in one step with
/// a database, and a key that nothing refers to does no harm.
public final class SigningKeys {
    private final LogName log;
    private final KeyFolder folder;

    private SigningKeys(LogName log, KeyFolder folder) {
        this.log = log;
        this.folder = folder;
    }

    /// The keys in this folder, which is made when the first key is.
    public static SigningKeys in(Path folder, LogName log) {
        return new SigningKeys(log, new KeyFolder(folder));
    }

    /// A new key, in the folder before it is returned: for the first start, and for a rotation.
    ///
    /// @throws KeysUnusable if the folder cannot be written
    public SigningKey make() {
        SigningKey key = SigningKey.generate(log);
        while (folder.holds(key.id())) {
            key = SigningKey.generate(log);
        }
        folder.write(key);
        return key;
    }

    /// The key with this id.
    ///
    /// @throws KeysUnusable if it is not there, not whole, or open to others
    public SigningKey require(KeyId id) {
        return folder.read(log, id);
    }

    /// The ids of all keys in the folder, of which a half may be missing.
    public List<KeyId> ids() {
        return folder.ids();
    }

    @Override
    public String toString() {
        return "signing keys of %s in %s".formatted(log, folder);
    }
}
