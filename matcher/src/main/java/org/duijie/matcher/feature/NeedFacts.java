package org.duijie.matcher.feature;

import java.util.List;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Coded;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Field;
import org.duijie.domain.Price;
import org.duijie.domain.Stage;
import org.duijie.domain.TextField;
import org.duijie.domain.TransferMode;

/// What a need records beside its text, as far as the viewer may read it. What is not said stays empty or unknown, and
/// no feature makes anything of it.
public record NeedFacts(
        List<Field> classes,
        Stage maturityWanted,
        String region,
        Price budget,
        List<TransferMode> cooperation,
        List<Figure> targets) {
    public static final NeedFacts NONE =
            new NeedFacts(List.of(), Stage.UNKNOWN, "", Price.UNKNOWN, List.of(), List.of());

    public NeedFacts {
        classes = List.copyOf(classes);
        cooperation = List.copyOf(cooperation);
        targets = List.copyOf(targets);
    }

    /// A challenge's facts. Its budget is for registered users unless the poster says otherwise; its figures go with
    /// the
    /// text field that shows them.
    public static NeedFacts of(Challenge challenge, Disclosure level) {
        boolean mayReadBudget = challenge
                .envelope()
                .fields()
                .of("budget", Disclosure.REGISTERED)
                .readableAt(level);
        boolean mayReadTargets =
                challenge.texts(level).stream().anyMatch(field -> field.name().equals("targets"));
        return new NeedFacts(
                challenge.classes(),
                challenge.maturityWanted().code(),
                challenge.envelope().region().code(),
                mayReadBudget ? challenge.budget() : Price.UNKNOWN,
                challenge.cooperation().stream().map(Coded::code).toList(),
                Figure.of(mayReadTargets ? challenge.targets() : List.of(), challenge.texts(level)));
    }

    /// What a pasted text says: its figures.
    public static NeedFacts of(List<TextField> texts) {
        return new NeedFacts(List.of(), Stage.UNKNOWN, "", Price.UNKNOWN, List.of(), Figure.in(texts));
    }

    /// What any record says that can be compared when it is the question.
    public static NeedFacts of(CatalogueRecord record) {
        return new NeedFacts(
                record.classes(),
                Stage.UNKNOWN,
                record.envelope().region().code(),
                Price.UNKNOWN,
                List.of(),
                List.of());
    }
}
