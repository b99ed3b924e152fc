package org.interlend.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The commands of a guide, run word by word as its reader would. */
public final class GuideCommands {

  private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  private final String guide;
  private final Map<String, String> variables;

  /**
   * @param name of the guide, below {@code docs}
   * @param variables those that the guide lets its reader set
   */
  public GuideCommands(String name, Map<String, String> variables) throws IOException {
    guide = Files.readString(Path.of("..", "docs", name));
    this.variables = variables;
  }

  /**
   * Runs the commands of a section.
   *
   * @param headings of the section and those around it, the outermost first
   */
  public void run(String... headings) throws IOException, InterruptedException {
    assertThat(commands(headings)).as(String.join(", ", headings)).isNotEmpty();
    for (var each : commands(headings)) {
      var shell = new ProcessBuilder("bash", "-eu", "-c", each).redirectErrorStream(true);
      shell.environment().putAll(variables);
      var process = shell.start();
      var output = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as(each + output).isZero();
    }
  }

  /** The blocks of commands in a section. */
  public List<String> commands(String... headings) {
    var section = guide;
    for (var heading : headings) {
      var begin = Pattern.compile("(?m)^#+ " + Pattern.quote(heading) + "$").matcher(section);
      assertThat(begin.find()).as(heading).isTrue();
      var level = begin.group().indexOf(' ');
      var rest = section.substring(begin.end());
      var end = Pattern.compile("(?m)^#{1,%d} ".formatted(level)).matcher(rest);
      section = end.find() ? rest.substring(0, end.start()) : rest;
    }
    return COMMANDS.matcher(section).results().map(block -> block.group(1)).toList();
  }
}
