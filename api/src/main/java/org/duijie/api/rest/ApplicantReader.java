package org.duijie.api.rest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.duijie.api.generated.model.InvitationAnswer;
import org.duijie.api.generated.model.RegistrationDraft;
import org.duijie.api.house.House;
import org.duijie.api.web.Fault;
import org.duijie.api.web.RequestProblem;
import org.duijie.domain.CreditCode;
import org.duijie.domain.Organisation;
import org.duijie.domain.access.Role;
import org.duijie.domain.text.CanonicalText;
import org.duijie.exchange.identity.Passwords;
import org.duijie.exchange.identity.Registration;
import org.duijie.exchange.identity.Registrations;
import org.duijie.exchange.identity.Registrations.Applicant;
import org.jspecify.annotations.Nullable;

/// Reads who registers or accepts an invitation, by API or form, and collects what is wrong, so that its sender learns
/// everything at once. A password is hashed only when all else is right: that takes a tenth of a second.
public final class ApplicantReader {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,31}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,188}\\.[A-Za-z]{2,}");
    private static final int LONGEST_NAME = 80;

    private final House house;
    private final List<Fault> faults = new ArrayList<>();

    private ApplicantReader(House house) {
        this.house = house;
    }

    /// An organisation with its first account.
    public record Registering(Registration.Claim claim, Applicant applicant) {}

    public static Registering registering(RegistrationDraft draft, House house) {
        ApplicantReader in = new ApplicantReader(house);
        String code = in.creditCode(draft.getCreditCode());
        String name = in.organisation(draft.getName());
        Organisation.Kind kind = in.kind(draft.getKind());
        String region = in.region(draft.getRegion());
        in.account(draft.getUsername(), draft.getPassword(), draft.getDisplayName(), draft.getEmail(), true);
        in.finish();
        return new Registering(
                new Registration.Claim(code, name, kind, region),
                applicant(draft.getUsername(), draft.getPassword(), draft.getDisplayName(), draft.getEmail()));
    }

    public static Applicant accepting(InvitationAnswer answer, House house) {
        ApplicantReader in = new ApplicantReader(house);
        in.account(answer.getUsername(), answer.getPassword(), answer.getDisplayName(), answer.getEmail(), false);
        in.finish();
        return applicant(answer.getUsername(), answer.getPassword(), answer.getDisplayName(), answer.getEmail());
    }

    private static Applicant applicant(
            @Nullable String username, @Nullable String password, @Nullable String name, @Nullable String email) {
        return new Applicant(
                said(username),
                said(name),
                said(email),
                Passwords.hash(kept(password).toCharArray()));
    }

    private void finish() {
        if (!faults.isEmpty()) {
            throw RequestProblem.faulty("registration.invalid", faults);
        }
    }

    private void fault(String field, String code, Object... arguments) {
        faults.add(Fault.of(field, code, arguments));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /// A password is what was typed, blanks and all.
    private static String kept(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String creditCode(@Nullable String text) {
        String code = said(text).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            fault("creditCode", "required");
        } else if (!CreditCode.isValid(code)) {
            fault("creditCode", "credit-code.wrong");
        }
        return code;
    }

    private String organisation(@Nullable String text) {
        String name = CanonicalText.of(said(text)).original();
        if (name.isEmpty()) {
            fault("name", "required");
        } else if (name.length() < 2 || name.length() > 200) {
            fault("name", "title.length", name.length());
        }
        return name;
    }

    private Organisation.Kind kind(@Nullable String text) {
        for (Organisation.Kind kind : Registrations.kinds()) {
            if (kind.name().equals(said(text).toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        if (said(text).isEmpty()) {
            fault("kind", "required");
        } else {
            fault("kind", "code.unknown", said(text), Registrations.kinds());
        }
        return Organisation.Kind.OTHER;
    }

    private String region(@Nullable String text) {
        String code = said(text);
        if (!code.isEmpty() && !code.matches("\\d{6}")) {
            fault("region", "region.malformed", code);
        }
        return code;
    }

    private void account(
            @Nullable String username,
            @Nullable String password,
            @Nullable String name,
            @Nullable String email,
            boolean emailRequired) {
        if (!USERNAME.matcher(said(username)).matches()) {
            fault("username", said(username).isEmpty() ? "required" : "username.malformed");
        } else if (house.accounts().named(said(username)).isPresent()) {
            fault("username", "username.taken");
        }
        int length = kept(password).length();
        if (length < Passwords.SHORTEST || length > Passwords.LONGEST) {
            fault("password", "password.length", Passwords.SHORTEST, Passwords.LONGEST);
        } else if (kept(password).equals(said(username))) {
            fault("password", "password.known");
        }
        if (said(name).isEmpty()) {
            fault("displayName", "required");
        } else if (said(name).length() > LONGEST_NAME) {
            fault("displayName", "text.too-long", said(name).length(), LONGEST_NAME);
        }
        if (said(email).isEmpty() && emailRequired) {
            fault("email", "required");
        } else if (!said(email).isEmpty() && !EMAIL.matcher(said(email)).matches()) {
            fault("email", "email.malformed");
        }
    }

    /// Names of roles as somebody sent them.
    public static Set<Role> roles(@Nullable List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names == null ? List.<String>of() : names) {
            roles.add(role(name));
        }
        return roles;
    }

    private static Role role(String name) {
        for (Role role : Role.values()) {
            if (role.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return role;
            }
        }
        throw RequestProblem.badRequest("role.unknown", name);
    }
}
