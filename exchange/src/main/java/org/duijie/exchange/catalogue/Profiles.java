package org.duijie.exchange.catalogue;

import java.util.Optional;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Researcher;
import org.duijie.domain.Researcher.ClaimState;
import org.duijie.models.Windows;
import org.duijie.proof.Sha256;

/// What an import may not undo: that somebody claimed their profile, and that somebody objected to one.
final class Profiles {
    private Profiles() {}

    /// Whether a row about this person is not taken. A source may also be where the objection is reported; then what
    /// is stored goes at once.
    static boolean keptOut(UnitOfWork.Changes changes, Researcher person, Optional<Stored> before) {
        if (person.claimState() == ClaimState.OBJECTED) {
            changes.keepOut(person);
            before.ifPresent(stored -> erase(changes, stored));
            return true;
        }
        return changes.isKeptOut(person);
    }

    static void erase(UnitOfWork.Changes changes, Stored profile) {
        changes.forgetVectors(changes.erase(profile.record().id()).stream()
                .flatMap(version -> ReadTexts.of(version).open().all().stream())
                .flatMap(text -> Windows.of(text).stream())
                .map(Sha256::hex)
                .toList());
    }

    /// A source goes on saying “unclaimed” about a profile that was claimed here.
    static CatalogueRecord claimKept(CatalogueRecord read, Optional<Stored> before) {
        boolean claimed = before.map(Stored::record)
                .filter(Researcher.class::isInstance)
                .map(Researcher.class::cast)
                .filter(stored -> stored.claimState() == ClaimState.CLAIMED)
                .isPresent();
        return claimed && read instanceof Researcher person ? person.as(ClaimState.CLAIMED) : read;
    }
}
