package org.duijie.api.house;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
import org.duijie.exchange.oversight.Oversight;
import org.duijie.exchange.recommendation.ProfileClaims;
import org.duijie.exchange.recommendation.Recommendations;
import org.duijie.exchange.replica.Replicas;
import org.duijie.ingest.Taxonomies;
import org.duijie.matcher.CatalogueIndex;
import org.duijie.matcher.Matchmaker;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.duijie.models.BilingualEncoder;
import org.duijie.models.Encoder;
import org.duijie.models.LazyEncoder;
import org.duijie.models.onnx.ShippedEncoders;
import org.duijie.models.rank.RankModel;
import org.duijie.models.rank.RankModelFile;
import org.duijie.models.text.Glossary;
import org.duijie.store.jdbc.JdbcHouse;
import org.duijie.store.jdbc.PostgresAddress;
import org.duijie.store.memory.MemoryReplicas;
import org.duijie.store.redis.RedisAddress;
import org.duijie.store.redis.RedisReplicas;

/// One open data folder and the services on it. Close it, or the folder stays taken.
public final class House implements AutoCloseable, Labels {
    /// Memberships begin and end by the calendar of the place that the platform serves.
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private static final String[] INDEX_STEPS = {"search", "candidates", "near", "researchersLinking", "examine"};

    private final Path folder;
    private final TracedStore store;
    private final Replicas replicas;
    private final CatalogueIndex index;
    private final LazyEncoder chinese;
    private final BilingualEncoder encoder;
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

    private House(
            Path folder,
            TracedStore store,
            Replicas replicas,
            CatalogueIndex index,
            LazyEncoder chinese,
            BilingualEncoder encoder,
            RankModel model) {
        this.folder = folder;
        this.store = store;
        this.replicas = replicas;
        this.index = index;
        this.chinese = chinese;
        this.encoder = encoder;
        this.taxonomies = Taxonomies.shipped();
        DocumentVectors vectors = new DocumentVectors(encoder, store.vectorCache(), store.sealedVectors());
        this.follower = new IndexFollower(store.catalogueStore(), index, vectors, replicas.leases());
        this.wakening = Wakening.start(folder, store.house(), replicas.announcements(), follower);
        this.catalogue = new Catalogue(store.catalogueStore(), store.unitOfWork(), index, store.auditTrail());
        Matchmaker matchmaker = new Matchmaker(index, encoder, model, new StoredOffers(store.catalogueStore()));
        this.challenges = new Challenges(catalogue, store.unitOfWork(), matchmaker);
        Clock here = Clock.system(HERE);
        this.directions = new Directions(catalogue, index, encoder, here);
        this.claims = new ProfileClaims(catalogue, store.unitOfWork(), store.memoryKeeper(), here);
        this.recommendations = new Recommendations(catalogue, directions, claims, store.memoryKeeper(), here);
        this.login = new Login(store.accountStore(), store.catalogueStore(), here);
        this.sessions = new Sessions(store.sessionStore(), here);
        this.sequencer = new Sequencer(store.auditLog());
        this.oversight = new Oversight(store.auditLog(), catalogue);
        sequencer.start();
        this.passwords = new Passwords(store.accountStore(), store.identityWork());
        this.erasure = new AccountErasure(store.accountStore(), store.identityWork());
        this.retention = new Retention(store.identityStore(), erasure, Clock.systemUTC());
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
        return open(folder, address, Optional.empty());
    }

    /// Opens `folder` on the database at `address`, or on the one in the folder, with the ranking model that comes with
    /// this program. Models load while the database opens. What replicas share is on the Redis at `meeting`.
    public static House open(Path folder, Optional<PostgresAddress> address, Optional<RedisAddress> meeting) {
        return open(folder, address, meeting, Tracing.off());
    }

    /// The same for a server that tells `tracing` of its requests; the house closes it.
    public static House open(
            Path folder, Optional<PostgresAddress> address, Optional<RedisAddress> meeting, Tracing tracing) {
        CompletableFuture<RankModel> model = CompletableFuture.supplyAsync(RankModelFile::shipped);
        JdbcHouse store = JdbcHouse.open(folder, address);
        // Everybody needs the Chinese encoder, but nobody should wait for it before the first page.
        LazyEncoder chinese = ShippedEncoders.chinese().start();
        BilingualEncoder encoder = new BilingualEncoder(
                tracing.over(Encoder.class, chinese, "encode"),
                tracing.over(Encoder.class, ShippedEncoders.english(), "encode"),
                Glossary.shipped());
        try {
            CatalogueIndex index = tracing.over(
                    CatalogueIndex.class,
                    LuceneCatalogueIndex.open(folder.resolve("index"), encoder.index(), OwnSynonyms.in(folder)),
                    INDEX_STEPS);
            Replicas replicas = meeting.<Replicas>map(redis -> RedisReplicas.open(redis, store.name()))
                    .orElseGet(MemoryReplicas::new);
            return new House(folder, new TracedStore(store, tracing), replicas, index, chinese, encoder, model.join());
        } catch (RuntimeException e) {
            store.close();
            throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    public Path folder() {
        return folder;
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
        return replicas;
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
                follower.ready(),
                chinese.ready(),
                sequencer.isWell(),
                replicas.state(),
                status.withVectors(),
                status.documents());
    }

    @Override
    public void close() {
        retention.close();
        sequencer.close();
        wakening.close();
        follower.close();
        replicas.close();
        index.close();
        encoder.close();
        store.house().close();
        store.tracing().close();
    }
}
