package org.duijie.store.redis;

import org.duijie.exchange.replica.Announcements;
import org.duijie.store.replica.AnnouncementsContract;
import org.junit.jupiter.api.AfterEach;

class RedisAnnouncementsIT extends AnnouncementsContract {
    private final RedisReplicas replica = RedisServer.shared().replica();

    @AfterEach
    void end() {
        replica.close();
    }

    @Override
    protected Announcements announcements() {
        return replica.announcements();
    }
}
