package org.duijie.models.text.phrase;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Chinese words that hold a sentence together or belong to every project, and never name a subject.
final class Connectives {
    private static final int LONGEST = 3;
    private static final Set<String> WORDS = Arrays.stream("""
            的 了 和 与 及 或 在 是 将 被 之 该 此 其 于 且 而 但 则 若 让 也 都 就 很 更 较 这 那 我 们 他 它 拟 已 对 并 为 以
            以及 通过 采用 利用 使用 基于 根据 针对 关于 对于 由于 因此 所以 如果 但是 而且 并且 或者 可以 能够 需要 要求 应当 必须 具有
            具备 存在 实现 进行 开展 提出 提供 提高 提升 降低 减少 解决 达到 满足 完成 建立 建设 结合 主要 重要 有效 目前 现有 其中 同时
            此外 另外 一种 一个 一定 不同 各种 多种 本文 我司 研究 研发 开发 结果 表明 方面 情况 随着 得到 获得 证明 认为 发现 介绍 讨论
            阐述 探讨 希望 寻求 非常 以上 以下 左右 之间 进一步 本项目 过程中 条件下 基础上 只有 仅有 至少 至多 不低于 不高于 不小于 不大于
            不超过 不少于 不多于 低于 高于 小于 大于 超过 优于 不足 不到""".split("\\s+", -1))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    /// Words of a subject that hold a connective.
    private static final Set<String> WHOLE = Set.of(
            "饱和", "中和", "温和", "在线", "在役", "在体", "潜在", "内在", "相对", "绝对", "对流", "对接", "对称", "对比", "对焦", "反对", "合并", "并联",
            "并行", "并网", "并发", "行为", "人为", "以太", "参与", "其他");

    private Connectives() {}

    /// How long the connective is that stands here, 0 if none does.
    static int lengthAt(String text, int at) {
        if (isWhole(text, at) || (at > 0 && isWhole(text, at - 1))) {
            return 0;
        }
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            if (WORDS.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isWhole(String text, int at) {
        return at + 2 <= text.length() && WHOLE.contains(text.substring(at, at + 2));
    }
}
