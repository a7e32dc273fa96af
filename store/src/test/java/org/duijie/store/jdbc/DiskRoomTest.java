package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.duijie.exchange.catalogue.StoreFull;
import org.junit.jupiter.api.Test;

class DiskRoomTest {
    private final AtomicLong free = new AtomicLong(1L << 30);
    private final AtomicLong nanos = new AtomicLong();
    private final DiskRoom room = new DiskRoom(Path.of("data"), free::get, nanos::get);

    @Test
    void commands_end_first_and_what_the_house_writes_by_itself_later() {
        free.set(DiskRoom.FOR_COMMANDS - 1);
        assertThatThrownBy(room::admitCommand).isInstanceOf(StoreFull.class);
        assertThatCode(room::admitWrite).doesNotThrowAnyException();
        free.set(DiskRoom.FOR_THE_HOUSE - 1);
        assertThatThrownBy(room::admitWrite).isInstanceOf(StoreFull.class);
        assertThat(room.isFull()).isTrue();
    }

    @Test
    void commands_go_on_as_soon_as_there_is_room() {
        free.set(0);
        assertThatThrownBy(room::admitCommand).isInstanceOf(StoreFull.class);
        free.set(DiskRoom.FOR_COMMANDS);
        assertThatCode(room::admitCommand).doesNotThrowAnyException();
        assertThat(room.isFull()).isFalse();
    }

    @Test
    void a_disk_that_refused_a_write_is_let_alone_for_two_seconds_and_is_full_until_one_succeeds() {
        room.refuse();
        nanos.set(Duration.ofSeconds(2).toNanos() - 1);
        assertThatThrownBy(room::admitCommand).isInstanceOf(StoreFull.class);
        assertThatThrownBy(room::admitWrite).isInstanceOf(StoreFull.class);
        nanos.set(Duration.ofSeconds(2).toNanos());
        assertThatCode(room::admitCommand).doesNotThrowAnyException();
        assertThat(room.isFull()).isTrue();
        room.wrote();
        assertThat(room.isFull()).isFalse();
    }
}
