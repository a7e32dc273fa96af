package org.duijie.api.house;

/// How far the house has come up.
///
/// @param store the database is open and what had to be loaded first is in it
/// @param index searches see everything that was stored before
/// @param models encoder and ranker are loaded
public record Readiness(boolean store, boolean index, boolean models, int vectorsReady, int vectorsTotal) {
    public boolean ready() {
        return store && index && models;
    }
}
