package org.duijie.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {
    @ParameterizedTest(name = "{0} lies in {1}")
    @CsvSource({
        "330106,330100",
        "330100,330000",
        // A municipality has no prefectures.
        "110108,110000",
        "310115,310000",
        "500101,500000",
        "120101,120000",
        // Counties directly under a province.
        "429004,420000",
        "419001,410000",
        "469001,460000",
        "659001,650000",
        "429000,420000"
    })
    void a_region_lies_in_the_one_above(String code, String parent) {
        assertThat(new Region(code).parent()).contains(new Region(parent));
    }

    @Test
    void a_province_lies_in_nothing_smaller_than_the_country() {
        Region hubei = new Region("420000");

        assertThat(hubei.parent()).isEmpty();
        assertThat(hubei.level()).isEqualTo(Region.Level.PROVINCE);
        assertThat(hubei.province()).isEqualTo(hubei);
    }

    @Test
    void the_level_follows_from_the_zeros() {
        assertThat(new Region("330100").level()).isEqualTo(Region.Level.PREFECTURE);
        assertThat(new Region("330106").level()).isEqualTo(Region.Level.COUNTY);
        assertThat(new Region("330106").province()).isEqualTo(new Region("330000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "4201000", "湖北省", "42010a", "４２０１００"})
    void anything_but_six_digits_is_refused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Region(code)).withMessageContaining("six digits");
    }
}
