package org.duijie.exchange.catalogue;

import java.util.Collection;
import java.util.Map;
import org.duijie.domain.RecordId;
import org.duijie.matcher.Reading;

/// Vectors of text that not everyone may read. They are kept with the version of the record that they were made of, go
/// when it goes, and can be read by this house alone.
public interface SealedVectors {
    /// A house that keeps none, and makes them anew for each new index.
    SealedVectors NONE = new SealedVectors() {
        @Override
        public Map<RecordId, Reading> find(String encoder, Collection<Stored> records) {
            return Map.of();
        }

        @Override
        public void put(String encoder, Stored of, Reading hidden) {}
    };

    /// What is kept of these records at these versions. What cannot be opened is not there: it is made anew.
    Map<RecordId, Reading> find(String encoder, Collection<Stored> records);

    /// Keeps the vectors of hidden text of a record, unless the record is another version by now or gone.
    void put(String encoder, Stored of, Reading hidden);
}
