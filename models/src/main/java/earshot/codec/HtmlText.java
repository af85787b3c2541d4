package earshot.codec;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** HTML as platforms write it, to the text that a reader sees, its line breaks kept. */
final class HtmlText {
  private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r\\f]+");
  private static final Pattern SPACE_AT_BREAK = Pattern.compile(" *\n *");
  private static final Pattern MANY_BREAKS = Pattern.compile("\n{3,}");

  private HtmlText() {}

  /** The text of a fragment: a new line for a break, an empty line between paragraphs. */
  static String of(String html) {
    StringBuilder text = new StringBuilder(html.length());
    Jsoup.parseBodyFragment(html).body().traverse(new Writer(text));
    String broken = SPACE_AT_BREAK.matcher(text).replaceAll("\n");
    return MANY_BREAKS.matcher(broken).replaceAll("\n\n").strip();
  }

  /** Text in which only a few characters are written as HTML entities. */
  static String unescaped(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }

  private record Writer(StringBuilder text) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(SPACE.matcher(words.getWholeText()).replaceAll(" "));
      } else if (node.nameIs("br")) {
        text.append('\n');
      } else if (isLine(node)) {
        text.append('\n');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node.nameIs("p") || node.nameIs("blockquote")) {
        text.append("\n\n");
      } else if (isLine(node)) {
        text.append('\n');
      }
    }

    private static boolean isLine(Node node) {
      return node instanceof Element element && element.isBlock() && !element.nameIs("br");
    }
  }
}
