package org.duijie.api.house;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.duijie.exchange.catalogue.IndexFollower;
import org.duijie.exchange.replica.Announcements;
import org.duijie.proof.Sha256;
import org.duijie.store.jdbc.JdbcHouse;

/// Word of a change, from whoever wrote it to the indexes of all replicas. The outbox says what changed; who misses the
/// word finds it there a moment later.
final class Wakening implements AutoCloseable {
    private static final String TOPIC = "outbox";

    private final Announcements.Following following;

    private Wakening(Announcements.Following following) {
        this.following = following;
    }

    static Wakening start(Path folder, JdbcHouse store, Announcements announcements, IndexFollower follower) {
        store.whenChanged(sequence -> announcements.append(TOPIC, Long.toString(sequence)));
        return new Wakening(announcements.follow(TOPIC, replica(folder), sequence -> follower.wake()));
    }

    /// The same for one replica after each start, and no other's.
    private static String replica(Path folder) {
        return Sha256.hex(machine() + " " + folder.toAbsolutePath());
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "";
        }
    }

    @Override
    public void close() {
        following.close();
    }
}
