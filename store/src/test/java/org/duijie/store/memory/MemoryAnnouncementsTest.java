package org.duijie.store.memory;

import org.duijie.exchange.replica.Announcements;
import org.duijie.store.replica.AnnouncementsContract;

class MemoryAnnouncementsTest extends AnnouncementsContract {
    private final Announcements shared = new MemoryReplicas().announcements();

    @Override
    protected Announcements announcements() {
        return shared;
    }
}
