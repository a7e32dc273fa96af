package org.duijie.api.house;

/// How far the house has come up.
///
/// @param loaded what had to be loaded first is in the database
/// @param store the database answers
/// @param index searches see everything that was stored before
/// @param models encoder and ranker are loaded
public record Readiness(
        boolean loaded, boolean store, boolean index, boolean models, int vectorsReady, int vectorsTotal) {
    public boolean ready() {
        return loaded && store && index && models;
    }
}
