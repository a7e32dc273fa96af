package org.duijie.api.house;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.duijie.api.trace.Tracing;
import org.duijie.api.words.Labels;
import org.duijie.domain.Taxonomy;
import org.duijie.exchange.audit.Sequencer;
import org.duijie.exchange.catalogue.Catalogue;
import org.duijie.exchange.catalogue.DocumentVectors;
import org.duijie.exchange.catalogue.IndexFollower;
import org.duijie.exchange.catalogue.StoredOffers;
import org.duijie.exchange.challenge.Challenges;
import org.duijie.exchange.challenge.Directions;
import org.duijie.exchange.identity.AccountErasure;
import org.duijie.exchange.identity.AccountStore;
import org.duijie.exchange.identity.ApiKeys;
import org.duijie.exchange.identity.ClockWatch;
import org.duijie.exchange.identity.IdentityWork;
import org.duijie.exchange.identity.Invitations;
import org.duijie.exchange.identity.Login;
import org.duijie.exchange.identity.Members;
import org.duijie.exchange.identity.Passwords;
import org.duijie.exchange.identity.Registrations;
import org.duijie.exchange.identity.Retention;
import org.duijie.exchange.identity.Sessions;
import org.duijie.exchange.identity.SignOns;
import org.duijie.exchange.identity.Signatories;
import org.duijie.exchange.mail.Postman;
import org.duijie.exchange.oversight.Oversight;
import org.duijie.exchange.recommendation.MailedClaims;
import org.duijie.exchange.recommendation.ProfileClaims;
import org.duijie.exchange.recommendation.Recommendations;
import org.duijie.exchange.replica.Replicas;
import org.duijie.ingest.Taxonomies;
import org.duijie.matcher.CatalogueIndex;
import org.duijie.matcher.Matchmaker;
import org.duijie.models.BilingualEncoder;
import org.duijie.proof.log.Checkpoint;
import org.duijie.store.jdbc.PostgresAddress;
import org.duijie.store.redis.RedisAddress;

/// One open data folder and the services on it. Close it, or the folder stays taken.
public final class House implements AutoCloseable, Labels {
    /// Memberships begin and end by the calendar of the place that the platform serves.
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Foundation ground;
    private final TracedStore store;
    private final CatalogueIndex index;
    private final IndexFollower follower;
    private final Wakening wakening;
    private final Catalogue catalogue;
    private final Challenges challenges;
    private final Directions directions;
    private final ProfileClaims claims;
    private final Recommendations recommendations;
    private final Login login;
    private final Sessions sessions;
    private final SignOns signOns;
    private final Sequencer sequencer;
    private final Oversight oversight;
    private final Passwords passwords;
    private final AccountErasure erasure;
    private final Retention retention;
    private final Registrations registrations;
    private final Invitations invitations;
    private final Members members;
    private final Signatories signatories;
    private final ApiKeys keys;
    private final Taxonomies taxonomies;
    private volatile boolean loaded;

    private House(Foundation ground) {
        this.ground = ground;
        this.store = ground.store();
        this.index = ground.index();
        BilingualEncoder encoder = ground.encoder();
        this.taxonomies = Taxonomies.shipped();
        DocumentVectors vectors = new DocumentVectors(encoder, store.vectorCache(), store.sealedVectors());
        this.follower = new IndexFollower(
                store.catalogueStore(), index, vectors, ground.replicas().leases());
        this.wakening =
                Wakening.start(ground.folder(), store.house(), ground.replicas().announcements(), follower);
        this.catalogue = new Catalogue(store.catalogueStore(), store.unitOfWork(), index, store.auditTrail());
        Matchmaker matchmaker =
                new Matchmaker(index, encoder, ground.model(), new StoredOffers(store.catalogueStore()));
        this.challenges = new Challenges(catalogue, store.unitOfWork(), matchmaker);
        Clock here = store.house().clock().withZone(HERE);
        this.directions = new Directions(catalogue, index, encoder, here);
        this.claims = new ProfileClaims(catalogue, store.unitOfWork(), store.memoryKeeper(), here);
        this.recommendations = new Recommendations(catalogue, directions, claims, store.memoryKeeper(), here);
        this.login = new Login(store.accountStore(), store.catalogueStore(), here);
        this.sessions = new Sessions(store.sessionStore(), here);
        this.sequencer = new Sequencer(store.auditLog());
        this.oversight = new Oversight(store.auditLog(), catalogue);
        Optional<Instant> newest = store.auditLog().latest().map(Checkpoint::time);
        sequencer.start();
        this.passwords = new Passwords(store.accountStore(), store.identityWork());
        this.erasure = new AccountErasure(store.accountStore(), store.identityWork());
        this.retention = new Retention(store.identityStore(), erasure, new ClockWatch(here, System::nanoTime, newest));
        this.registrations = new Registrations(store.identityStore(), store.identityWork(), here);
        this.invitations = new Invitations(store.identityStore(), store.accountStore(), store.identityWork(), here);
        this.members = new Members(store.accountStore(), store.catalogueStore(), store.identityWork(), here);
        this.signatories = new Signatories(store.identityStore(), store.identityWork(), here);
        this.signOns =
                new SignOns(store.signOnStore(), store.accountStore(), login, sessions, store.identityWork(), here);
        this.keys = new ApiKeys(store.identityStore(), store.identityWork(), here);
    }

    /// Opens `folder`, which holds everything.
    public static House open(Path folder) {
        return open(folder, Optional.empty());
    }

    /// Opens `folder` on the database at `address`, or on the one in the folder, for a process that asks no other.
    public static House open(Path folder, Optional<PostgresAddress> address) {
        return open(folder, address, Optional.empty(), Tracing.off());
    }

    /// The same for a server that tells `tracing` of its requests; the house closes it. What replicas share is on the
    /// Redis at `meeting`.
    public static House open(
            Path folder, Optional<PostgresAddress> address, Optional<RedisAddress> meeting, Tracing tracing) {
        return open(folder, address, meeting, tracing, Clock.systemUTC());
    }

    /// The same by another clock, for whoever wants to know what a wrong one does.
    public static House open(
            Path folder,
            Optional<PostgresAddress> address,
            Optional<RedisAddress> meeting,
            Tracing tracing,
            Clock clock) {
        Foundation ground = Foundation.open(folder, address, meeting, tracing, clock);
        try {
            return new House(ground);
        } catch (RuntimeException e) {
            ground.close();
            throw e;
        }
    }

    public Path folder() {
        return ground.folder();
    }

    /// What time it is. Nobody asks the system for it but the house.
    public Clock clock() {
        return store.house().clock();
    }

    public Tracing tracing() {
        return store.tracing();
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Challenges challenges() {
        return challenges;
    }

    public Directions directions() {
        return directions;
    }

    public ProfileClaims claims() {
        return claims;
    }

    /// Claims that are confirmed from mailboxes; nothing is sent without a postman.
    public MailedClaims mailedClaims(Optional<Postman> postman) {
        return new MailedClaims(
                store.catalogueStore(),
                store.memoryKeeper(),
                store.identityWork(),
                ground.replicas().limits(),
                postman,
                clock().withZone(HERE));
    }

    public Recommendations recommendations() {
        return recommendations;
    }

    public Login login() {
        return login;
    }

    public Sessions sessions() {
        return sessions;
    }

    public SignOns signOns() {
        return signOns;
    }

    public Oversight oversight() {
        return oversight;
    }

    /// Begins what a serving house does by itself: the index follows the store, and old applicants are let go.
    public void serve() {
        follower.start();
        retention.start();
    }

    public AccountErasure erasure() {
        return erasure;
    }

    public Passwords passwords() {
        return passwords;
    }

    public Registrations registrations() {
        return registrations;
    }

    public Invitations invitations() {
        return invitations;
    }

    public Members members() {
        return members;
    }

    public Signatories signatories() {
        return signatories;
    }

    public ApiKeys keys() {
        return keys;
    }

    IdentityWork identity() {
        return store.identityWork();
    }

    public AccountStore accounts() {
        return store.accountStore();
    }

    public Replicas replicas() {
        return ground.replicas();
    }

    public IndexFollower follower() {
        return follower;
    }

    public Taxonomies taxonomies() {
        return taxonomies;
    }

    @Override
    public Optional<Taxonomy> taxonomy(String id) {
        return taxonomies.find(id);
    }

    /// How many changes there were since the house began.
    public long changes() {
        return store.catalogueStore().lastSequence();
    }

    /// How many of them searches see.
    public long changesIndexed() {
        return index.sequence();
    }

    /// Puts what nobody can make again into one file.
    public void backUp(Path file) {
        store.house().backUp(file);
    }

    /// Says that everything this process had to load first is there.
    public void declareLoaded() {
        loaded = true;
    }

    public Readiness readiness() {
        CatalogueIndex.IndexStatus status = index.status();
        return new Readiness(
                loaded,
                store.house().answers(),
                store.house().full(),
                follower.ready(),
                ground.chinese().ready(),
                sequencer.isWell(),
                ground.replicas().state(),
                status.withVectors(),
                status.documents());
    }

    @Override
    public void close() {
        retention.close();
        sequencer.close();
        wakening.close();
        follower.close();
        ground.close();
    }
}
