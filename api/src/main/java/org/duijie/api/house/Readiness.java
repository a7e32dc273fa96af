package org.duijie.api.house;

import org.duijie.exchange.replica.Replicas;

/// How far the house has come up.
///
/// @param loaded what had to be loaded first is in the database
/// @param store the database answers
/// @param full commands are refused because the disk is full; reading goes on
/// @param index searches see everything that was stored before
/// @param models encoder and ranker are loaded
/// @param audit steps of the audit log are put in order and signed; requests are answered without it too
/// @param replicas how this process stands to others; requests are answered alone too
public record Readiness(
        boolean loaded,
        boolean store,
        boolean full,
        boolean index,
        boolean models,
        boolean audit,
        Replicas.State replicas,
        int vectorsReady,
        int vectorsTotal) {
    public boolean ready() {
        return loaded && store && index && models;
    }
}
