package org.interlend.slnp.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.interlend.slnp.wire.CommandFrame.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a command ends in a stream of bytes. */
class CommandBufferTest {

  private final CommandBuffer buffer = new CommandBuffer();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void commandsAreFoundHoweverTheyArrive(int fragment) {
    String text = "SLNPA\r\nx:SLNPQuit\r\n SLNPEndCommand\r\n\r\nSLNPB\nSLNPEndCommand\nSLNPQuit\n";
    List<String> found = new ArrayList<>();
    List<End> ends = new ArrayList<>();
    for (int from = 0; from < text.length(); from += fragment) {
      receive(text.substring(from, Math.min(text.length(), from + fragment)));
      for (var next = buffer.next(); next.isPresent(); next = buffer.next()) {
        found.add(new String(next.get().bytes(), UTF_8));
        ends.add(next.get().end());
      }
    }
    assertThat(found)
        .containsExactly(
            "SLNPA\r\nx:SLNPQuit\r\n SLNPEndCommand", "SLNPB\nSLNPEndCommand", "SLNPQuit");
    assertThat(ends).containsExactly(End.COMPLETE, End.COMPLETE, End.QUIT);
    assertThat(buffer.isBlank()).isTrue();
  }

  @Test
  void carriageReturnsAloneEndLinesToo() {
    receive("SLNPA\rx:1\rSLNPEndCommand\r");
    assertThat(buffer.next()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void aCarriageReturnInAValueEndsNoCommand(String lineEnd) {
    String command = String.join(lineEnd, "SLNPA", "x:1\rSLNPEndCommand\rSLNPB", "SLNPEndCommand");
    List<String> found = new ArrayList<>();
    for (String each : (command + lineEnd).split("")) {
      receive(each);
      buffer.next().ifPresent(frame -> found.add(new String(frame.bytes(), UTF_8)));
    }
    assertThat(found).containsExactly(command);
    assertThat(buffer.isBlank()).isTrue();
  }

  @Test
  void anUnfinishedCommandWaits() {
    receive("SLNPA\nx:1\n");
    assertThat(buffer.next()).isEmpty();
    assertThat(buffer.isBlank()).isFalse();
    assertThat(new String(buffer.rest().bytes(), UTF_8)).isEqualTo("SLNPA\nx:1\n");
    assertThat(buffer.isBlank()).isTrue();
  }

  @Test
  void blankLinesBeginNoCommand() {
    receive("\r\n \n\t");
    assertThat(buffer.next()).isEmpty();
    assertThat(buffer.isBlank()).isTrue();
  }

  @Test
  void quitWithinACommandAbortsIt() {
    receive("SLNPA\nx:1\nSLNPQuit\nSLNPEndCommand\n");
    assertThat(buffer.next()).map(CommandFrame::end).hasValue(End.ABORTED);
  }

  @Test
  void aCommandHasALimit() {
    receive("SLNPA\nx:" + "y".repeat(CommandFrame.MAX_BYTES) + "\nSLNPEndCommand\n");
    assertThat(buffer.next())
        .hasValueSatisfying(
            frame -> {
              assertThat(frame.end()).isEqualTo(End.TOO_LARGE);
              assertThat(frame.bytes()).hasSize(CommandFrame.MAX_BYTES);
              assertThat(frame.problem().reply().code()).isEqualTo(520);
            });
  }

  @Test
  void aCommandWithoutEndIsRefusedAtTheSameLimit() {
    receive("SLNPA\nx:" + "y".repeat(CommandFrame.MAX_BYTES));
    assertThat(buffer.next()).map(CommandFrame::end).hasValue(End.TOO_LARGE);
  }

  private void receive(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    buffer.add(bytes, bytes.length);
  }
}
