package org.duijie.bench.scale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duijie.bench.Progress;
import org.duijie.bench.ResultPage;
import org.duijie.bench.relevance.EvalSet;
import org.duijie.matcher.Need;
import org.duijie.matcher.evaluation.JudgedSet;
import org.duijie.matcher.evaluation.NeedsFolder;
import org.duijie.matcher.evaluation.folder.VectorCache;
import org.duijie.models.BilingualEncoder;
import org.duijie.models.onnx.ShippedEncoders;
import org.duijie.models.rank.RankModelFile;

/// Matches in catalogues of growing size, and the encoder beside the bare runtime.
public final class ScaleBench {
    private static final List<Integer> SIZES = List.of(2_000, 20_000, 200_000);
    private static final List<Integer> TOKENS = List.of(16, 64, 128, 256);

    private final Progress progress;

    public ScaleBench(Progress progress) {
        this.progress = progress;
    }

    /// Measures and writes the page.
    ///
    /// @param largest sizes beyond it are left out
    public void run(int largest) throws Exception {
        ResultPage page = new ResultPage("What a match costs as the catalogue grows", "./duijie bench scale");
        Optional<Path> folder = EvalSet.folder("needs-zh");
        if (folder.isEmpty()) {
            page.paragraph("Not measured: data absent (`needs-zh` in %s).".formatted(EvalSet.PLACE));
        } else {
            measure(NeedsFolder.read(folder.get()), largest, page);
        }
        progress.say("wrote %s".formatted(page.write("scale.md")));
    }

    private void measure(JudgedSet set, int largest, ResultPage page) throws Exception {
        List<Need> needs = set.needs().stream().map(JudgedSet.JudgedNeed::need).toList();
        List<String> titles =
                set.offers().stream().map(offer -> offer.title().value()).toList();
        progress.say("encoding %d titles, where that was not done before".formatted(titles.size()));
        Map<Integer, SizeRun.Times> sizes = new TreeMap<>();
        List<EncoderRate.Rate> rates = rates(needs);
        try (BilingualEncoder encoder = ShippedEncoders.bilingual();
                VectorCache cache = VectorCache.of(ShippedEncoders.chinese())) {
            MadeOffers offers = new MadeOffers(titles, cache.encode(titles));
            for (int size : SIZES) {
                if (size <= largest) {
                    try (MadeHouse house = MadeHouse.of(size, offers, encoder.index(), progress)) {
                        progress.say("matching in %d offers".formatted(size));
                        sizes.put(size, new SizeRun(house, encoder, RankModelFile.shipped()).run(needs));
                    }
                }
            }
        }
        new ScalePage(page).write(needs, titles.size(), rates, sizes);
    }

    private List<EncoderRate.Rate> rates(List<Need> needs) throws Exception {
        progress.say("encoding beside the bare runtime");
        List<String> texts = needs.stream().map(Need::whole).toList();
        List<EncoderRate.Rate> rates = new ArrayList<>();
        try (EncoderRate rate = new EncoderRate()) {
            for (int tokens : TOKENS) {
                rates.add(rate.of(texts, tokens));
            }
        }
        return rates;
    }
}
