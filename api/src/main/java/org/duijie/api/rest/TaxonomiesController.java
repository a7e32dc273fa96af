package org.duijie.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import org.duijie.api.generated.TaxonomiesApi;
import org.duijie.api.generated.model.Taxonomy;
import org.duijie.api.generated.model.TaxonomyEntry;
import org.duijie.api.house.House;
import org.duijie.api.web.RequestProblem;

/// The taxonomies, for clients that fill in forms or show codes.
@Controller
final class TaxonomiesController implements TaxonomiesApi {
    private final House house;

    TaxonomiesController(House house) {
        this.house = house;
    }

    @Override
    public HttpResponse<Taxonomy> readTaxonomy(String id) {
        org.duijie.domain.Taxonomy taxonomy =
                house.taxonomy(id).orElseThrow(() -> RequestProblem.notFound("taxonomy.not-found", id));
        return HttpResponse.ok(new Taxonomy(
                taxonomy.id(),
                taxonomy.source(),
                taxonomy.asOf(),
                taxonomy.entries().stream()
                        .map(entry -> new TaxonomyEntry(entry.code(), entry.zh(), entry.en())
                                .parent(Parts.text(entry.parent()))
                                .synonyms(entry.synonyms()))
                        .toList()));
    }
}
