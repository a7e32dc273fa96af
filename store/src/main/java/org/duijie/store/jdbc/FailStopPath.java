package org.duijie.store.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// Files of H2 that take nothing any more once a write has failed.
///
/// After a failed write H2 closes its store, but other threads may still write to it meanwhile (2.3.232). What they
/// write refers to what was never written, and its number is given out again after the next opening: when the file
/// is opened once more, H2 may take it for the newest state, and commits from after it are lost.
public final class FailStopPath extends FilePathWrapper {
    static final String SCHEME = "failstop";

    /// Makes the scheme known to H2.
    static void register() {
        FilePath.register(new FailStopPath());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new FailStopFile(super.open(mode));
    }

    private static final class FailStopFile extends PassedFile {
        private volatile boolean failed;

        private FailStopFile(FileChannel file) {
            super(file);
        }

        private void requireSound() throws IOException {
            if (failed) {
                throw new IOException("an earlier write has failed");
            }
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            requireSound();
            try {
                return super.write(from, position);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            requireSound();
            super.implTruncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            requireSound();
            try {
                super.force(metaData);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }
}
