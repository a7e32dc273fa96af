package org.duijie.api.tls;

import io.micronaut.http.ssl.CertificateProvider;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.duijie.api.house.House;
import org.duijie.api.web.ServerSettings;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Sinks;

/// Looks at the files of TLS every few seconds, so that a renewed certificate needs no restart. What it hands on fits
/// and
/// is valid; while the files say anything else, half of a renewal for instance, the certificate from before stays.
///
/// It reads the files and watches no folder: certificates are commonly links into folders that are exchanged whole.
@Singleton
@Named(RenewedFiles.NAME)
final class RenewedFiles implements CertificateProvider {
    static final String NAME = "own";

    private static final System.Logger LOG = System.getLogger(RenewedFiles.class.getName());
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final ServerSettings.Tls files;
    private final Clock clock;
    private final Sinks.Many<KeyStore> served = Sinks.many().replay().latest();
    private final ScheduledFuture<?> looking;
    private KeyAndChain current;
    private String fault = "";

    RenewedFiles(ServerSettings settings, House house, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler)
            throws UnusableFiles, GeneralSecurityException {
        clock = house.clock();
        files = settings.tls().orElseThrow(() -> new IllegalStateException("this server has no TLS of its own"));
        current = KeyAndChain.read(files, clock.instant());
        serve(current);
        looking = scheduler.scheduleWithFixedDelay(BETWEEN, BETWEEN, this::look);
    }

    private synchronized void look() {
        try {
            KeyAndChain found = KeyAndChain.read(files, clock.instant());
            fault = "";
            if (!found.chain().equals(current.chain())) {
                serve(found);
                current = found;
                LOG.log(
                        System.Logger.Level.INFO,
                        "New connections are shown the renewed certificate, valid until {0}.",
                        found.until());
            }
        } catch (UnusableFiles unusable) {
            keep(unusable.why());
        } catch (GeneralSecurityException | RuntimeException failure) {
            keep("The files of TLS cannot be used (%s)."
                    .formatted(failure.getClass().getSimpleName()));
        }
    }

    /// Says what is wrong once.
    private void keep(String why) {
        if (!why.equals(fault)) {
            fault = why;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} New connections are shown the certificate from before, valid until {1}.",
                    why,
                    current.until());
        }
    }

    private void serve(KeyAndChain found) throws GeneralSecurityException {
        served.tryEmitNext(found.store()).orThrow();
    }

    @Override
    public Publisher<KeyStore> getKeyStore() {
        return served.asFlux();
    }

    @Override
    public String getName() {
        return NAME;
    }

    @PreDestroy
    void end() {
        looking.cancel(true);
    }
}
