package org.duijie.api.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCScopeValue;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.duijie.api.signon.SignOnFailure.Kind;
import org.duijie.api.web.Origins;
import org.duijie.api.web.ServerSettings;
import org.duijie.exchange.identity.SignOnAttempt;
import org.duijie.exchange.identity.SignOns;
import org.duijie.exchange.identity.Subject;

/// The identity provider (身份提供方) of the settings, if they name one. It is asked when somebody wants to sign in with
/// it and not before: a server starts and lives without it.
@Singleton
public final class IdentityProvider {
    /// Where the provider sends people back to, below the public address.
    public static final String RETURN = "/login/sign-on/return";

    private static final System.Logger LOG = System.getLogger(IdentityProvider.class.getName());

    private final Optional<ServerSettings.SignOn> settings;
    private final Origins origins;
    private volatile Optional<Discovered> known = Optional.empty();

    IdentityProvider(ServerSettings settings, Origins origins) {
        this.settings = settings.signOn();
        this.origins = origins;
    }

    /// What people call it, which may be empty; nothing where there is none.
    public Optional<String> name() {
        return settings.map(ServerSettings.SignOn::name);
    }

    /// Where the browser goes now.
    public URI address(SignOns.Begun begun) throws SignOnFailure {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope(OIDCScopeValue.OPENID), client(), back())
                .endpointURI(discovered().metadata().getAuthorizationEndpointURI())
                .state(new State(begun.state()))
                .nonce(new Nonce(begun.attempt().nonce()))
                .codeChallenge(new CodeVerifier(begun.attempt().verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /// Who came back by this address, with the state of this attempt.
    public Subject subject(SignOnAttempt attempt, URI address) throws SignOnFailure {
        Discovered provider = discovered();
        JWT token = token(provider.metadata(), code(provider.metadata(), address), attempt);
        try {
            IDTokenClaimsSet claims = provider.tokens().validate(token, new Nonce(attempt.nonce()));
            return new Subject(
                    claims.getIssuer().getValue(), claims.getSubject().getValue());
        } catch (KeySourceException noKeys) {
            throw away(noKeys);
        } catch (BadJOSEException | JOSEException refused) {
            throw untrusted(refused);
        }
    }

    private static AuthorizationCode code(OIDCProviderMetadata metadata, URI address) throws SignOnFailure {
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(address);
        } catch (ParseException malformed) {
            throw untrusted(malformed);
        }
        Issuer issuer = response.getIssuer();
        if (issuer == null
                ? metadata.supportsAuthorizationResponseIssuerParam()
                : !issuer.equals(metadata.getIssuer())) {
            throw untrusted("it names another issuer or none");
        }
        if (response instanceof AuthenticationSuccessResponse success && success.getAuthorizationCode() != null) {
            return success.getAuthorizationCode();
        }
        throw new SignOnFailure(Kind.DECLINED, "the provider gave no code");
    }

    private JWT token(OIDCProviderMetadata metadata, AuthorizationCode code, SignOnAttempt attempt)
            throws SignOnFailure {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, back(), new CodeVerifier(attempt.verifier()));
        HTTPRequest request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), credentials(metadata), grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(Discovered.CONNECT_MILLIS);
        request.setReadTimeout(Discovered.READ_MILLIS);
        request.setFollowRedirects(false);
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (response instanceof OIDCTokenResponse granted) {
                return granted.getOIDCTokens().getIDToken();
            }
            throw untrusted("no token for a code: " + Refusals.word(response.toErrorResponse()));
        } catch (ParseException malformed) {
            throw untrusted(malformed);
        } catch (IOException unreachable) {
            throw away(unreachable);
        }
    }

    private ClientAuthentication credentials(OIDCProviderMetadata metadata) {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        Secret secret = new Secret(required().secret());
        boolean posted = methods != null
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return posted ? new ClientSecretPost(client(), secret) : new ClientSecretBasic(client(), secret);
    }

    private Discovered discovered() throws SignOnFailure {
        Optional<Discovered> fresh = known.filter(Discovered::isFresh);
        if (fresh.isPresent()) {
            return fresh.get();
        }
        try {
            Discovered found = Discovered.at(required());
            known = Optional.of(found);
            return found;
        } catch (IOException | GeneralException | IllegalArgumentException unreachable) {
            throw away(unreachable);
        }
    }

    /// Only the kind of fault is logged: messages of the library may hold what a request said.
    private static SignOnFailure away(Exception cause) {
        LOG.log(
                System.Logger.Level.WARNING,
                "The identity provider of oidc.issuer does not answer as one ({0}).",
                cause.getClass().getSimpleName());
        return new SignOnFailure(Kind.AWAY, cause);
    }

    private static SignOnFailure untrusted(Exception cause) {
        logUntrusted(cause.getClass().getSimpleName());
        return new SignOnFailure(Kind.UNTRUSTED, cause);
    }

    private static SignOnFailure untrusted(String why) {
        logUntrusted(why);
        return new SignOnFailure(Kind.UNTRUSTED, why);
    }

    private static void logUntrusted(String why) {
        LOG.log(System.Logger.Level.WARNING, "An answer in the name of oidc.issuer was refused ({0}).", why);
    }

    private ClientID client() {
        return new ClientID(required().clientId());
    }

    private URI back() {
        return URI.create(origins.links() + RETURN);
    }

    private ServerSettings.SignOn required() {
        return settings.orElseThrow(() -> new IllegalStateException("there is no identity provider"));
    }
}
