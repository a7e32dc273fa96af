package org.duijie.models.onnx;

import org.duijie.models.BilingualEncoder;
import org.duijie.models.CentredEncoder;
import org.duijie.models.LazyEncoder;
import org.duijie.models.text.Glossary;

/// The encoders that come with this program, each loaded when it is first needed.
public final class ShippedEncoders {
    private ShippedEncoders() {}

    public static LazyEncoder chinese() {
        return new LazyEncoder(
                CentredEncoder.idOf(OnnxEncoder.CHINESE),
                OnnxEncoder.CHINESE_DIMENSIONS,
                () -> CentredEncoder.shipped(OnnxEncoder.chinese()));
    }

    public static LazyEncoder english() {
        return new LazyEncoder(
                CentredEncoder.idOf(OnnxEncoder.ENGLISH),
                OnnxEncoder.ENGLISH_DIMENSIONS,
                () -> CentredEncoder.shipped(OnnxEncoder.english()));
    }

    /// Both behind one port.
    public static BilingualEncoder bilingual() {
        return new BilingualEncoder(chinese(), english(), Glossary.shipped());
    }
}
