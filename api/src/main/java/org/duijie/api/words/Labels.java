package org.duijie.api.words;

import java.util.Optional;
import org.duijie.domain.Taxonomy;

/// The classifications that give fields and regions their names.
public interface Labels {
    Optional<Taxonomy> taxonomy(String id);

    /// The name of `code` in a taxonomy, or the code itself when nobody named it.
    default String label(String taxonomy, String code, Tongue tongue) {
        return taxonomy(taxonomy)
                .flatMap(found -> found.find(code))
                .map(entry -> tongue == Tongue.ZH ? entry.zh() : entry.en())
                .filter(name -> !name.isEmpty())
                .orElse(code);
    }
}
