package io.fupin.assessment;

import io.fupin.assessment.sampling.Draw;
import io.fupin.assessment.sampling.DrawPlan;
import io.fupin.assessment.sampling.Frame;
import io.fupin.assessment.sampling.Published;
import io.fupin.assessment.sampling.Seed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command {@code java -jar fupin.jar redraw FOLDER}: draws again from the published {@code frame.txt}, {@code plan.txt} and
 * {@code draw.txt} of an assessment, without database, network or account, and says whether the same sample comes out.
 */
public final class Redraw {

    /** The word that stands after the jar. */
    public static final String COMMAND = "redraw";

    private Redraw() {
    }

    /**
     * @param arguments without the command's own word: the folder
     * @param out       the sample, when everything agrees
     * @param err       what was checked, and what differs
     * @return 0 the published sample comes out, 1 something differs, 2 the files cannot be read
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("用法：java -jar fupin.jar redraw 文件夹   （里面有公布的 frame.txt、plan.txt、draw.txt）");
            return 2;
        }
        try {
            Path folder = Path.of(arguments.get(0));
            Frame frame = Frame.parse(read(folder, "frame.txt"));
            DrawPlan plan = DrawPlan.parse(read(folder, "plan.txt"));
            Published published = Published.parse(read(folder, "draw.txt"));
            List<String> differences = published.differences(frame, plan);
            differences.forEach(err::println);
            if (!differences.isEmpty()) {
                return 1;
            }
            out.print(Draw.of(frame, plan, Seed.of(published.secret(), frame, plan, published.publicNumber())).canonical());
            err.printf("一致：抽样框 %d 户，哈希 %s；按公布的密数和公开数字重新抽取，样本与公布的相同，哈希 %s%n", frame.units().size(), frame.hash(),
                    published.sample());
            return 0;
        } catch (IOException e) {
            err.println("读不到文件：" + e.getMessage());
            return 2;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static String read(Path folder, String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }
}
