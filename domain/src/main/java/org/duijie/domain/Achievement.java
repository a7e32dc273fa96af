package org.duijie.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import org.duijie.domain.text.CanonicalText;

/// 科技成果. 完成单位 and 完成人 did the work; 权属 and 处置权人 say who owns it and who may dispose of it: four different facts.
public record Achievement(
        Envelope envelope,
        CanonicalText title,
        CanonicalText titleEn,
        String registrationNo,
        Coded<Category> category,
        List<Coded<Form>> forms,
        Maturity maturity,
        Narrative narrative,
        List<Indicator> indicators,
        List<String> keywords,
        List<Field> classes,
        List<Party> completionUnits,
        List<Party> completers,
        List<Ownership> ownership,
        Disposal disposal,
        Funding funding,
        Dates dates,
        List<Evaluation> evaluations,
        Coded<Level> level,
        Coded<Applied> applied,
        List<Coded<IpType>> ip,
        Deal deal,
        List<Link> links,
        Contact contact)
        implements Offer {

    public enum Category {
        UNKNOWN,
        OTHER,
        APPLIED_TECHNOLOGY,
        BASIC_THEORY,
        SOFT_SCIENCE
    }

    /// 成果体现形式.
    public enum Form {
        OTHER,
        TECHNOLOGY,
        PROCESS,
        PRODUCT,
        MATERIAL,
        EQUIPMENT,
        BIOLOGICAL_VARIETY,
        MINERAL_VARIETY,
        SOFTWARE,
        STANDARD,
        PUBLICATION,
        REPORT
    }

    public record Narrative(
            CanonicalText summary,
            CanonicalText problem,
            CanonicalText innovation,
            CanonicalText application,
            CanonicalText benefits,
            CanonicalText needs,
            CanonicalText knowHow) {}

    /// 权属.
    public record Ownership(Party holder, Coded<Basis> basis, String share) {
        public enum Basis {
            UNKNOWN,
            OTHER,
            UNIT,
            UNIT_AND_COMPLETERS,
            LONG_TERM_USE,
            NON_SERVICE,
            AGREED,
            JOINT
        }
    }

    /// 处置权人: normally the unit; `clause` names the rule where it is somebody else.
    public record Disposal(Party holder, String clause) {}

    /// 资金来源, 计划类别, 项目编号: the registration duty depends on them.
    public record Funding(Coded<Source> source, Coded<Programme> programme, String projectNo) {
        public enum Source {
            UNKNOWN,
            OTHER,
            PUBLIC,
            PRIVATE,
            MIXED
        }

        public enum Programme {
            UNKNOWN,
            OTHER,
            STATE,
            MINISTRY,
            PROVINCE,
            CITY,
            OWN,
            COMMISSIONED,
            INTERNATIONAL
        }
    }

    /// 研究起止, 验收日期, 登记日期, each as precise as its source.
    public record Dates(PartialDate started, PartialDate ended, PartialDate accepted, PartialDate registered) {}

    /// 成果评价 by somebody, on a date; without both it is a claim.
    public record Evaluation(Coded<Method> method, String evaluator, PartialDate date, String conclusion) {
        public enum Method {
            UNKNOWN,
            OTHER,
            APPRAISAL,
            ACCEPTANCE,
            REVIEW,
            AGENCY,
            MARKET_ACCESS,
            PROJECT_CLOSING,
            TEST
        }
    }

    /// 成果水平 as declared: shown, never ranked on.
    public enum Level {
        UNKNOWN,
        OTHER,
        WORLD_LEADING,
        WORLD_ADVANCED,
        NATION_LEADING,
        NATION_ADVANCED,
        PROVINCE_LEADING,
        NOT_EVALUATED
    }

    public enum Applied {
        UNKNOWN,
        OTHER,
        INDUSTRIAL,
        SMALL_SCALE,
        TRIAL,
        STOPPED,
        NOT_APPLIED
    }

    public enum IpType {
        OTHER,
        INVENTION,
        UTILITY_MODEL,
        DESIGN,
        SOFTWARE_COPYRIGHT,
        CHIP_LAYOUT,
        PLANT_VARIETY,
        TRADE_MARK,
        GEOGRAPHICAL_INDICATION,
        NEW_DRUG,
        KNOW_HOW,
        NONE
    }

    public Achievement {
        Titles.require(title);
        forms = List.copyOf(forms);
        indicators = List.copyOf(indicators);
        keywords = List.copyOf(keywords);
        classes = List.copyOf(classes);
        completionUnits = List.copyOf(completionUnits);
        completers = List.copyOf(completers);
        ownership = List.copyOf(ownership);
        evaluations = List.copyOf(evaluations);
        ip = List.copyOf(ip);
        links = List.copyOf(links);
        if (completionUnits.isEmpty()) {
            throw new IllegalArgumentException("an achievement names at least one completion unit (完成单位)");
        }
    }

    @Override
    public Kind kind() {
        return Kind.ACHIEVEMENT;
    }

    @Override
    public List<Party> units() {
        return completionUnits;
    }

    @Override
    public List<TextField> texts() {
        return new Prose(envelope)
                .add("title", title, Disclosure.PUBLIC)
                .add("titleEn", titleEn, Disclosure.PUBLIC)
                .add("summary", narrative.summary(), Disclosure.PUBLIC)
                .add("problem", narrative.problem(), Disclosure.PUBLIC)
                .add("innovation", narrative.innovation(), Disclosure.PUBLIC)
                .add("application", narrative.application(), Disclosure.PUBLIC)
                .add("indicators", indicators.stream().map(Indicator::raw).toList(), Disclosure.PUBLIC)
                .add("benefits", narrative.benefits(), Disclosure.PUBLIC)
                .add("needs", narrative.needs(), Disclosure.PUBLIC)
                .add("knowHow", narrative.knowHow(), Disclosure.INVITED)
                .fields();
    }

    @Override
    public Achievement resolved(UnaryOperator<Party> lookUp) {
        List<Party> units = Party.resolved(completionUnits, lookUp);
        return new Achievement(
                envelope.ownedBy(units),
                title,
                titleEn,
                registrationNo,
                category,
                forms,
                maturity,
                narrative,
                indicators,
                keywords,
                classes,
                units,
                completers,
                ownership.stream()
                        .map(o -> new Ownership(lookUp.apply(o.holder()), o.basis(), o.share()))
                        .toList(),
                new Disposal(lookUp.apply(disposal.holder()), disposal.clause()),
                funding,
                dates,
                evaluations,
                level,
                applied,
                ip,
                deal,
                links,
                contact);
    }
}
