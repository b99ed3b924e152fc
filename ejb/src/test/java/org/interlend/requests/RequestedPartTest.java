package org.interlend.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The article or chapter that is requested, beside the work in which it was published. */
class RequestedPartTest {

  private static final String WORK = "Transactions";
  private static final RequestedPart ARTICLE =
      RequestedPart.of("On lighthouses", "Ramsay", "3, 4", "1-9");

  @Test
  void anArticleIsKnownByItsOwnTitleAndAuthor() {
    assertThat(ARTICLE.isPartOf(WORK)).isTrue();
    assertThat(ARTICLE.titleIn(WORK)).isEqualTo("On lighthouses");
    assertThat(ARTICLE.authorIn("Society")).isEqualTo("Ramsay");
    assertThat(ARTICLE.sourceIn(WORK)).isEqualTo("Transactions, 3, 4, 1-9");
    assertThat(ARTICLE.wholeVolume(WORK)).isNull();
  }

  @Test
  void theWholeWorkHasItsTitleAndAuthorAndNoSource() {
    RequestedPart volume = RequestedPart.of(null, null, "3", null);
    assertThat(volume.isPartOf(WORK)).isFalse();
    assertThat(volume.titleIn(WORK)).isEqualTo(WORK);
    assertThat(volume.authorIn("Society")).isEqualTo("Society");
    assertThat(volume.sourceIn(WORK)).isNull();
    assertThat(volume.wholeVolume(WORK)).isEqualTo("3");
    assertThat(RequestedPart.of(null, null, "3", "1-9").wholeVolume(WORK)).isNull();
    assertThat(RequestedPart.orNone(null).titleIn(WORK)).isEqualTo(WORK);
  }

  @Test
  void aPartWithTheTitleOfTheWorkIsTheWork() {
    RequestedPart same = RequestedPart.of(WORK, null, null, null);
    assertThat(same.isPartOf(WORK)).isFalse();
    assertThat(same.sourceIn(WORK)).isNull();
  }

  @Test
  void textsAreCutToTheirColumns() {
    RequestedPart part =
        RequestedPart.of("t".repeat(2000), "a".repeat(2000), "v".repeat(2000), "p".repeat(2000));
    assertThat(part.title()).hasSize(1000);
    assertThat(part.author()).hasSize(500);
    assertThat(part.volume()).hasSize(255);
    assertThat(part.pages()).hasSize(255);
  }
}
