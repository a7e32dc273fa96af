package org.duijie.matcher.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.duijie.models.text.Terms;

/// The folder an index lives in. What cannot be read, or was written in another way, is thrown away: the store has it
/// all.
///
/// @param disk what stands between Lucene and the files
record IndexFolder(Path path, String encoder, UnaryOperator<Directory> disk) {
    /// Raised whenever documents or analysis change, so that older indexes are rebuilt.
    private static final String FORMAT = "duijie-10";

    /// Segments of what was just written are small and soon merged: up to this size, and as many, they stay in memory
    /// until a commit.
    private static final double SMALL_MB = 5;

    private static final double CACHED_MB = 32;

    private static final String FORMAT_KEY = "format";
    private static final String SEQUENCE_KEY = "sequence";
    private static final int GRAPH_LINKS = 16;
    private static final int GRAPH_WIDTH = 100;
    private static final double WRITE_BUFFER_MB = 48;
    /// Each term of a need is looked up in each segment: fewer segments cost more merging and less of every match.
    private static final int SEGMENTS_A_TIER = 4;

    IndexWriter open() throws IOException {
        Files.createDirectories(path);
        closeToOthers(path);
        if (!isUsable(path, format())) {
            empty(path);
        }
        Directory files = new NRTCachingDirectory(new MMapDirectory(path), SMALL_MB, CACHED_MB);
        return new IndexWriter(disk.apply(files), config());
    }

    private String format() {
        return FORMAT + "/" + encoder;
    }

    /// An index holds terms and vectors of what not everyone may read.
    private static void closeToOthers(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    Map<String, String> commitData(long sequence) {
        return Map.of(FORMAT_KEY, format(), SEQUENCE_KEY, String.valueOf(sequence));
    }

    /// The sequence that the last commit names; −1 if there was none.
    static long committedSequence(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(SEQUENCE_KEY)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return -1;
    }

    private static boolean isUsable(Path folder, String format) throws LockObtainFailedException {
        try (Directory directory = new MMapDirectory(folder)) {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                if (!format.equals(reader.getIndexCommit().getUserData().get(FORMAT_KEY))) {
                    return false;
                }
            }
            // Checksums of every file: a flipped bit must not become a wrong answer weeks later.
            try (CheckIndex check = new CheckIndex(directory)) {
                check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
                return check.checkIndex().clean;
            }
        } catch (IndexNotFoundException e) {
            return false;
        } catch (LockObtainFailedException e) {
            // Somebody else is writing it: nothing is wrong with it, and it is not ours to throw away.
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with a derived index, the answer is the same: build it again.
            return false;
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static IndexWriterConfig config() {
        KnnVectorsFormat int8 = new Lucene104HnswScalarQuantizedVectorsFormat(GRAPH_LINKS, GRAPH_WIDTH);
        return new IndexWriterConfig(Terms.ANALYZER)
                .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_A_TIER))
                .setCommitOnClose(false)
                // Whoever wrote waits until it is shown: not for up to half a second until small segments are merged.
                .setMaxFullFlushMergeWaitMillis(0)
                .setCodec(new Lucene104Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return int8;
                    }
                });
    }
}
