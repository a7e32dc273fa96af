package org.duijie.proof.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The keys of one log in their order, each named by the one before it.
public final class KeyChain {
    private final List<VerifierKey> keys;

    private KeyChain(List<VerifierKey> keys) {
        this.keys = keys;
    }

    /// What somebody knows who holds one public key.
    public static KeyChain of(VerifierKey first) {
        return new KeyChain(List.of(first));
    }

    /// The chain with one key more.
    ///
    /// @throws Broken if the last key did not sign this, or the new one was here before
    public KeyChain and(Rotation rotation) {
        if (!rotation.signedBy(last())) {
            throw new Broken(
                    Fault.SIGNATURE,
                    0,
                    "the rotation to key %s is not signed by key %s, the one before it"
                            .formatted(rotation.next().id(), last().id()));
        }
        if (find(rotation.next().id()).isPresent()) {
            throw new Broken(
                    Fault.KEY,
                    0,
                    "a rotation names key %s, which signed before"
                            .formatted(rotation.next().id()));
        }
        List<VerifierKey> longer = new ArrayList<>(keys);
        longer.add(rotation.next());
        return new KeyChain(List.copyOf(longer));
    }

    public LogName log() {
        return last().log();
    }

    /// The one that signs now.
    public VerifierKey last() {
        return keys.getLast();
    }

    public Optional<VerifierKey> find(KeyId id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /// Whether one of these keys signed it. A note stays true when its key is followed by another.
    public boolean signed(Note note) {
        return find(note.signature().key()).filter(note::signedBy).isPresent();
    }

    public boolean holds(VerifierKey key) {
        return keys.contains(key);
    }

    public List<KeyId> ids() {
        return keys.stream().map(VerifierKey::id).toList();
    }
}
