package org.duijie.exchange.catalogue;

import org.duijie.domain.RecordId;

/// “This record changed”: an outbox entry. The follower reads the record itself, so an old event can do no harm.
public record IndexEvent(long sequence, RecordId id) {}
