package org.duijie.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.duijie.domain.Achievement;
import org.duijie.domain.Alliance;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Organisation;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Patent;
import org.duijie.domain.PatentPool;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.Researcher;
import org.duijie.domain.Secrecy;
import org.duijie.domain.text.CanonicalText;

/// Any record that the domain allows, made from its constructors: a component added tomorrow is generated tomorrow.
/// What a constructor refuses is drawn again.
public final class RandomRecords {
    private static final String LETTERS = "碳纤维复合材料，。；：（）ＡＢ１２ﾊﾟa Bc9\"\\/\n\té\u0301ⅣⅧ℃µ㎡𠮷😀\u0000\u001f\uFEFF<>&'";
    private static final List<String> CREDIT_CODES = List.of("", "91110000100000000B", "12100000400000297F");

    private final Random random;

    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    public CatalogueRecord any() {
        List<RecordKind> kinds = List.of(RecordKind.values());
        return of(kinds.get(random.nextInt(kinds.size())));
    }

    public CatalogueRecord of(RecordKind kind) {
        return switch (kind) {
            case ACHIEVEMENT -> make(Achievement.class);
            case PATENT -> make(Patent.class);
            case RESEARCHER -> make(Researcher.class);
            case CHALLENGE -> make(Challenge.class);
            case ORGANISATION -> make(Organisation.class);
            case ALLIANCE -> make(Alliance.class);
            case POOL -> make(PatentPool.class);
        };
    }

    private <T> T make(Class<T> type) {
        return type.cast(record(type, Map.of()));
    }

    private Object record(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        for (int tries = 0; tries < 10_000; tries++) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = value(components[i], bound);
            }
            try {
                return type.getDeclaredConstructor(types).newInstance(values);
            } catch (InvocationTargetException refused) {
                // draw again
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(type.getName(), e);
            }
        }
        throw new AssertionError("no " + type.getSimpleName() + " that its constructor accepts");
    }

    private Object value(RecordComponent component, Map<TypeVariable<?>, Type> bound) {
        String owner = component.getDeclaringRecord().getSimpleName();
        return switch (owner + "." + component.getName()) {
            case "Envelope.id" -> new RecordId(uuid());
            case "Envelope.sourceKey" -> text() + uuid();
            case "Envelope.secrecy" -> Secrecy.PUBLIC;
            case "Organisation.creditCode" -> CREDIT_CODES.get(random.nextInt(CREDIT_CODES.size()));
            case "Indicator.value" -> random.nextBoolean() ? "" : decimal().toString();
            default -> value(component.getGenericType(), bound);
        };
    }

    private Object value(Type type, Map<TypeVariable<?>, Type> bound) {
        return switch (type) {
            case TypeVariable<?> variable -> value(bound.getOrDefault(variable, String.class), bound);
            case ParameterizedType generic -> generic(generic, bound);
            case Class<?> plain -> plain(plain);
            default -> throw new AssertionError("no values for " + type);
        };
    }

    private Object generic(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (raw == Map.class) {
            Map<Object, Object> map = new TreeMap<>();
            list(last, bound).forEach(value -> map.put(text(), value));
            return map;
        }
        if (raw == List.class) {
            return list(last, bound);
        }
        return raw.isRecord()
                ? record(raw, Map.of(raw.getTypeParameters()[0], last))
                : new HashSet<>(list(last, bound));
    }

    private List<Object> list(Type element, Map<TypeVariable<?>, Type> bound) {
        List<Object> list = new ArrayList<>();
        for (int size = random.nextInt(4); size > 0; size--) {
            list.add(value(element, bound));
        }
        return list;
    }

    private Object plain(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return switch (type.getSimpleName()) {
            case "String" -> text();
            case "CanonicalText" -> CanonicalText.of(text());
            case "RecordId" -> random.nextInt(4) == 0 ? RecordId.UNKNOWN : new RecordId(uuid());
            case "PartialDate" -> date();
            case "BigDecimal" -> decimal();
            case "Instant" -> Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
            case "boolean" -> random.nextBoolean();
            case "int" -> random.nextInt(14);
            default -> record(type, Map.of());
        };
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private BigDecimal decimal() {
        return random.nextInt(4) == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(random.nextLong(1_000_000_000L), random.nextInt(-3, 6));
    }

    private PartialDate date() {
        int month = random.nextInt(13);
        return random.nextInt(3) == 0
                ? PartialDate.UNKNOWN
                : new PartialDate(1900 + random.nextInt(300), month, month == 0 ? 0 : random.nextInt(29));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int length = random.nextInt(3) == 0 ? 0 : random.nextInt(60); length > 0; length--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
