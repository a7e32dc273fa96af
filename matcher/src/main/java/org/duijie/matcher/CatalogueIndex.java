package org.duijie.matcher;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;

/// The port that search engines implement. An index is derived: it can always be rebuilt from the store.
public interface CatalogueIndex extends AutoCloseable {
    /// Adds or replaces. Not visible to searches before [#show].
    void put(Collection<IndexDocument> documents);

    void remove(Collection<RecordId> ids);

    /// Makes all changes so far visible to searches, and remembers how far in the outbox they reach. A process that
    /// dies before the next [#commit] finds the index as it was at the last.
    void show(long sequence);

    /// The same, and durable: it waits for the disk.
    void commit(long sequence);

    /// How far in the outbox the changes reach that were made; −1 for an index that is new, corrupt or of another
    /// format.
    long sequence();

    /// Opens itself again if a write that failed has closed it; [#sequence] then tells how much to repeat. Searches
    /// go on, and never see less than they were shown before. To be called between changes.
    void mend();

    SearchResult search(Viewer viewer, SearchQuery query);

    /// A few hundred offers that may answer the need, found lexically and by meaning, fused, best first.
    List<Candidate> candidates(Viewer viewer, Need need, NeedVectors vectors, Set<Offer.Kind> kinds, int limit);

    /// Records of any kinds that speak of what `asked` speaks of, found and fused the same way, best first. Unlike
    /// [#candidates], what is sold or kept back is among them.
    List<Candidate> near(Viewer viewer, Need asked, NeedVectors vectors, Set<RecordKind> kinds, int limit);

    /// The researchers whose records link to one of `items`, in the order of their ids.
    List<RecordId> researchersLinking(Viewer viewer, Collection<RecordId> items, int limit);

    /// The named offers as candidates, found or not; for judging given pairs. Unknown ids are left out.
    List<Candidate> examine(Viewer viewer, NeedVectors vectors, Collection<RecordId> ids);

    TermStatistics statistics();

    IndexStatus status();

    /// Some offers and challenges that have no vectors yet; background work, so no viewer.
    List<RecordId> withoutVectors(int limit);

    /// Records that link to one of `items`, as it is shown; background work, so no viewer.
    List<RecordId> linking(Collection<RecordId> items, int limit);

    /// Which version of each record the index holds, as it is shown; for checking, so no viewer.
    Map<RecordId, Long> holdings();

    /// Goes on putting in order what many changes left in pieces, in the background; searches and changes go on. To be
    /// called between changes, again and again.
    ///
    /// @return whether there is nothing to put in order, or nothing any more
    boolean tidy();

    /// Forgets everything, durably.
    void clear();

    @Override
    void close();

    /// How far the index is.
    ///
    /// @param documents how many offers and challenges that everyone may see the index holds
    /// @param withVectors how many of them have their vectors
    /// @param fingerprint changes when the content does
    record IndexStatus(int documents, int withVectors, String fingerprint) {}
}
