package org.duijie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a figure depends on, without the name of the machine.
public record Machine(String processor, int cores, String memory, String system, String java) {
    public static Machine here() {
        Runtime.Version version = Runtime.version();
        return new Machine(
                value(Path.of("/proc/cpuinfo"), "model name").orElse(System.getProperty("os.arch", "unknown")),
                Runtime.getRuntime().availableProcessors(),
                value(Path.of("/proc/meminfo"), "MemTotal")
                        .map(Machine::gigabytes)
                        .orElse("unknown"),
                value(Path.of("/etc/os-release"), "PRETTY_NAME").orElse(System.getProperty("os.name", "unknown")),
                System.getProperty("java.vendor", "") + " " + version);
    }

    @Override
    public String toString() {
        return "%s, %d cores, %s memory, %s, Java %s".formatted(processor, cores, memory, system, java);
    }

    private static String gigabytes(String kibibytes) {
        double bytes = Long.parseLong(kibibytes.replaceAll("[^0-9]", "")) * 1024.0;
        return String.format(Locale.ROOT, "%.0f GB", bytes / 1e9);
    }

    /// The value of a line `name : value` or `name=value`.
    private static Optional<String> value(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceFirst("^[^:=]*[:=]\\s*", "").replace("\"", ""))
                    .findFirst();
        } catch (IOException notThisSystem) {
            return Optional.empty();
        }
    }
}
