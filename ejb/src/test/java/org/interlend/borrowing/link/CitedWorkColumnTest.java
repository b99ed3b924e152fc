package org.interlend.borrowing.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitedWorkColumnTest {

  private final CitedWorkColumn column = new CitedWorkColumn();

  @Test
  void aStoredWorkIsReadBackUnchanged() {
    CitedWork article =
        OpenUrlReader.read(
            "genre=article&title=Wet%7Clands&atitle=Reed+%5C+rush%3F&aulast=Szalay&pages=12-19");

    CitedWork again = column.convertToEntityAttribute(column.convertToDatabaseColumn(article));

    assertThat(again).isEqualTo(article);
    assertThat(again.genre()).isEqualTo(Genre.ARTICLE);
  }
}
