/// What replicas share, on a Redis server, on one behind sentinels, or on a cluster.
///
/// The door is [org.duijie.store.redis.RedisReplicas]. Nothing here is the record of anything, and nothing waits long
/// for
/// Redis: a call that does not answer within a fifth of a second is answered from [org.duijie.store.memory], and so are
/// all others until Redis is there again. Every script touches one key, so a cluster needs no common slots.
@org.jspecify.annotations.NullMarked
package org.duijie.store.redis;
