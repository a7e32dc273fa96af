package org.duijie.api.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.duijie.domain.Alliance;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Organisation;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.Passwords;
import org.duijie.exchange.identity.Registration;
import org.duijie.exchange.identity.Registrations;

/// The accounts that a new data folder begins with: one a role for the demo, one administrator for a server.
public final class Accounts {
    private static final Viewer HOUSE = new Viewer.Steward("first accounts");
    private static final String DEMO_FILE = "demo-accounts.properties";
    private static final String APPLICANT = "yunling";
    private static final int PASSWORD_LENGTH = 14;
    private static final int MANY = 1_000;

    private final House house;

    public Accounts(House house) {
        this.house = house;
    }

    /// A new account as it is told to its user, once.
    public record Opened(Role role, String username, String password) {
        @Override
        public String toString() {
            return "Opened[" + username + "]";
        }
    }

    /// One account a role, in organisations of the seeds. The passwords are random for each data folder and kept there,
    /// so that a restart prints the same ones; hashing them again would cost each start a tenth of a second each.
    public List<Opened> demo() {
        Path file = house.folder().resolve(DEMO_FILE);
        Map<String, String> passwords = read(file);
        List<Opened> accounts = new ArrayList<>();
        boolean changed = false;
        for (Role role : Role.values()) {
            String username = username(role);
            String known = passwords.get(username);
            if (known == null || house.accounts().named(username).isEmpty()) {
                known = known == null ? SecretFile.randomPassword(PASSWORD_LENGTH) : known;
                passwords.put(username, known);
                put(username, "demo · " + username, known, organisationOf(role), Set.of(role));
                changed = true;
            }
            accounts.add(new Opened(role, username, known));
        }
        giveProfile();
        register();
        if (changed) {
            write(file, passwords);
        }
        return accounts;
    }

    /// An organisation that waits, so that the demo's operator has something to decide. Nobody knows its password.
    private void register() {
        if (house.accounts().named(APPLICANT).isPresent()) {
            return;
        }
        String password = SecretFile.randomPassword(PASSWORD_LENGTH);
        house.registrations()
                .register(
                        new Registration.Claim(
                                "91320594MA0YUN001J", "苏州云岭智能装备有限公司", Organisation.Kind.ENTERPRISE, "320500"),
                        new Registrations.Applicant(
                                APPLICANT, "周云岭", "zhou@yunling.example", Passwords.hash(password.toCharArray())));
    }

    /// The demo's researcher has claimed a profile of their unit, so that there is somebody to recommend to.
    private void giveProfile() {
        house.accounts().named(username(Role.RESEARCHER)).ifPresent(account -> {
            Viewer person = house.login().viewer(account.id());
            Viewer operator = house.accounts()
                    .named(username(Role.OPERATOR))
                    .map(Account::id)
                    .map(house.login()::viewer)
                    .orElse(Viewer.ANONYMOUS);
            boolean none = house.claims().profilesOf(person).isEmpty();
            house.catalogue().ownedBy(person, RecordKind.RESEARCHER, account.organisation(), MANY).stream()
                    .map(Stored::record)
                    .filter(record -> none
                            && record instanceof Researcher profile
                            && profile.claimState() == Researcher.ClaimState.UNCLAIMED
                            && !profile.links().isEmpty())
                    .findFirst()
                    .ifPresent(profile -> house.claims()
                            .decide(
                                    operator,
                                    house.claims().request(person, profile.id()).id(),
                                    true));
        });
    }

    /// The administrator of a server that has no accounts yet, with a password that is told once.
    public Optional<Opened> firstAdministrator() {
        if (!house.accounts().all().isEmpty()) {
            return Optional.empty();
        }
        String password = SecretFile.randomPassword(PASSWORD_LENGTH + 4);
        put("operator", "operator", password, RecordId.of("duijie", "operator"), Set.of(Role.OPERATOR));
        return Optional.of(new Opened(Role.OPERATOR, "operator", password));
    }

    private void put(String username, String name, String password, RecordId organisation, Set<Role> roles) {
        RecordId id = RecordId.of("duijie-accounts", username);
        Account account = new Account(
                id,
                username,
                name,
                "",
                Passwords.hash(password.toCharArray()),
                organisation,
                roles,
                roles.contains(Role.RESEARCHER) ? Account.Rights.PLAIN : Account.Rights.MANAGER);
        house.identity().run(HOUSE, changes -> {
            changes.put(account);
            return account;
        });
    }

    private static String username(Role role) {
        return switch (role) {
            case ENTERPRISE -> "enterprise";
            case INSTITUTION -> "institution";
            case RESEARCHER -> "researcher";
            case ALLIANCE_ADMIN -> "alliance";
            case BROKER -> "broker";
            case REVIEWER -> "reviewer";
            case OPERATOR -> "operator";
        };
    }

    private RecordId organisationOf(Role role) {
        return switch (role) {
            case ENTERPRISE -> posterOrEnterprise();
            case INSTITUTION, RESEARCHER -> ofKind(Organisation.Kind.HIGHER_EDUCATION, 0);
            case REVIEWER -> ofKind(Organisation.Kind.RESEARCH_INSTITUTE, 0);
            case ALLIANCE_ADMIN -> secretariat();
            case BROKER -> ofKind(Organisation.Kind.TRANSFER_AGENCY, 0);
            case OPERATOR -> ofKind(Organisation.Kind.GOVERNMENT, 0);
        };
    }

    /// An enterprise with challenges of its own, so that its demo user has something to look at.
    private RecordId posterOrEnterprise() {
        return house.catalogue().list(HOUSE, RecordKind.CHALLENGE, MANY).stream()
                .map(stored -> stored.record().envelope().ownerOrg())
                .filter(RecordId::isKnown)
                .findFirst()
                .orElseGet(() -> ofKind(Organisation.Kind.ENTERPRISE, 0));
    }

    private RecordId secretariat() {
        for (Stored stored : house.catalogue().list(HOUSE, RecordKind.ALLIANCE, MANY)) {
            if (stored.record() instanceof Alliance alliance) {
                RecordId known = alliance.secretariat().id().isKnown()
                        ? alliance.secretariat().id()
                        : alliance.chair().id();
                if (known.isKnown()) {
                    return known;
                }
            }
        }
        return ofKind(Organisation.Kind.ENTERPRISE, 1);
    }

    private RecordId ofKind(Organisation.Kind kind, int skip) {
        return house.catalogue().list(HOUSE, RecordKind.ORGANISATION, MANY).stream()
                .map(Stored::record)
                .filter(record -> record instanceof Organisation organisation
                        && organisation.kind().code() == kind)
                .map(CatalogueRecord::id)
                .skip(skip)
                .findFirst()
                .orElseGet(() -> RecordId.of("duijie", "demo-" + kind));
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, String> passwords = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> passwords.put(name, properties.getProperty(name)));
        return passwords;
    }

    private static void write(Path file, Map<String, String> passwords) {
        StringBuilder text = new StringBuilder();
        passwords.forEach((name, password) ->
                text.append(name).append('=').append(password).append('\n'));
        try {
            SecretFile.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
