package org.duijie.api.command;

import java.io.PrintWriter;
import org.duijie.api.house.House;
import org.duijie.exchange.catalogue.IndexFollower;

/// Brings the index up to date on this thread. Many vectors are left to the server, which makes them beside its other
/// work; whoever stops this loses nothing but the time.
final class VectorFilling {
    /// About a minute's work on two processors.
    private static final int WORTH_WAITING_FOR = 5_000;

    private final House house;
    private final PrintWriter err;

    VectorFilling(House house, PrintWriter err) {
        this.house = house;
        this.err = err;
    }

    void run() {
        IndexFollower follower = house.follower();
        follower.catchUp();
        int missing = follower.status().documents() - follower.status().withVectors();
        if (missing == 0) {
            return;
        }
        if (missing > WORTH_WAITING_FOR) {
            err.println(
                    "duijie: " + missing + " meaning vectors are still to be made; “duijie serve” goes on with them");
            err.flush();
            return;
        }
        follower.fillVectors((ready, total) -> {
            err.print("\rmeaning vectors: " + ready + " of " + total);
            err.flush();
        });
        err.println();
        err.flush();
    }
}
