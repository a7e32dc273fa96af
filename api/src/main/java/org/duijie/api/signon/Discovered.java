package org.duijie.api.signon;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.api.web.ServerSettings;

/// What an issuer says of itself, and the check of its tokens by its keys. Keys are kept for minutes and fetched again
/// when a token names one that is not there, so that a provider may change them at any time.
///
/// @param found when, as [System#nanoTime] counts
record Discovered(OIDCProviderMetadata metadata, IDTokenValidator tokens, long found) {
    static final int CONNECT_MILLIS = 3_000;
    static final int READ_MILLIS = 5_000;
    private static final int LARGEST_KEYS = 200_000;
    private static final Duration KEPT = Duration.ofHours(1);

    /// Signatures that only the provider can make. A shared secret signs nothing here, and “none” is no signature.
    private static final Set<JWSAlgorithm> ASYMMETRIC = asymmetric();

    private static Set<JWSAlgorithm> asymmetric() {
        Set<JWSAlgorithm> algorithms = new HashSet<>(JWSAlgorithm.Family.RSA);
        algorithms.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(algorithms);
    }

    static Discovered at(ServerSettings.SignOn settings) throws IOException, GeneralException {
        Issuer issuer = new Issuer(settings.issuer());
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, CONNECT_MILLIS, READ_MILLIS);
        requireComplete(metadata);
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_KEYS))
                .refreshAheadCache(false)
                .build();
        IDTokenValidator tokens = new IDTokenValidator(
                issuer, new ClientID(settings.clientId()), new JWSVerificationKeySelector<>(ASYMMETRIC, keys), null);
        return new Discovered(metadata, tokens, System.nanoTime());
    }

    /// Whether it need not be asked again yet.
    boolean isFresh() {
        return System.nanoTime() - found < KEPT.toNanos();
    }

    private static void requireComplete(OIDCProviderMetadata metadata) throws GeneralException {
        URI authorization = metadata.getAuthorizationEndpointURI();
        URI token = metadata.getTokenEndpointURI();
        URI keys = metadata.getJWKSetURI();
        boolean safe = authorization != null
                && token != null
                && keys != null
                && Stream.of(authorization, token, keys).allMatch(ServerSettings.SignOn::safe);
        if (!safe) {
            throw new GeneralException("the provider names no endpoints, or some without TLS");
        }
    }
}
