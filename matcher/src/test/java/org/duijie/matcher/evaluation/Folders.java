package org.duijie.matcher.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes small folders of judged needs: subjects, each with a need that asks for it and offers that are more or less
/// about it.
final class Folders {
    private static final List<String> SUBJECTS =
            List.of("电池热管理", "废水脱氮", "铝合金压铸", "茶叶病虫害", "激光焊接", "风机叶片", "芯片封装", "船舶涂料", "血糖监测", "玉米育种", "隧道支护", "语音识别");

    private Folders() {}

    static Path write(Path folder) throws IOException {
        StringBuilder needs = new StringBuilder();
        StringBuilder offers = new StringBuilder();
        StringBuilder judgements = new StringBuilder("need\tachievement\tlevel\n");
        for (int i = 0; i < SUBJECTS.size(); i++) {
            String subject = SUBJECTS.get(i);
            needs.append("{\"id\":\"n%d\",\"title\":\"求%s技术\",\"text\":\"需要%s的方法和装置\",\"held\":%s}\n"
                    .formatted(i, subject, subject, i == 3));
            for (int j = 0; j < 4; j++) {
                offers.append("{\"id\":\"a%d-%d\",\"title_words\":\"%s 装置 %s 号\"}\n"
                        .formatted(i, j, j < 3 ? subject : subject.substring(0, 2), "甲乙丙丁".substring(j, j + 1)));
            }
        }
        for (int i = 0; i < SUBJECTS.size(); i++) {
            for (int j = 0; j < 4; j++) {
                judgements.append("n%d\ta%d-%d\t%d\n".formatted(i, i, j, 4 - (j + 1) / 2));
                judgements.append("n%d\ta%d-%d\t1\n".formatted(i, (i + 1) % SUBJECTS.size(), j));
                judgements.append("n%d\ta%d-%d\t1\n".formatted(i, (i + 5) % SUBJECTS.size(), j));
            }
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("needs.jsonl"), needs);
        Files.writeString(folder.resolve("achievements.jsonl"), offers);
        Files.writeString(folder.resolve("judgements.tsv"), judgements);
        return folder;
    }
}
