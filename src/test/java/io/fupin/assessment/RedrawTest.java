package io.fupin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.assessment.sampling.Draw;
import io.fupin.assessment.sampling.DrawPlan;
import io.fupin.assessment.sampling.Frame;
import io.fupin.assessment.sampling.Published;
import io.fupin.assessment.sampling.Sample;
import io.fupin.assessment.sampling.Seed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A citizen downloads three files and draws again. */
class RedrawTest {

    private static final String SECRET = "ab".repeat(32);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void thePublishedFilesGiveThePublishedSampleAndATouchedOneIsNamed() throws IOException {
        StringBuilder lines = new StringBuilder("fupin-frame 1\n");
        for (int i = 0; i < 200; i++) {
            lines.append("%s\tV%d\tH%03d\n".formatted(i < 80 ? "poor.exited" : "poor.ordinary", i % 7, i));
        }
        Frame frame = Frame.parse(lines.toString());
        DrawPlan plan = DrawPlan.parse("fupin-plan 1\nreserve 20\ntake poor.exited 20\ntake poor.ordinary 15\nvillages poor 3 size\n");
        Sample sample = Draw.of(frame, plan, Seed.of(SECRET, frame, plan, "20161026"));
        write("frame.txt", frame.canonical());
        write("plan.txt", plan.canonical());
        write("draw.txt", new Published(frame.hash(), plan.hash(), Seed.commitment(SECRET), SECRET, "20161026", sample.hash()).canonical());

        assertThat(run(folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(sample.canonical());
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("一致：抽样框 200 户", sample.hash());

        write("frame.txt", frame.canonical().replace("H007", "H207"));
        assertThat(run(folder.toString())).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("抽样框不一致：公布的是 " + frame.hash()).contains("样本不一致").doesNotContain("承诺不一致");

        write("frame.txt", frame.canonical());
        write("draw.txt", new Published(frame.hash(), plan.hash(), Seed.commitment("cd".repeat(32)), SECRET, "20161026", sample.hash()).canonical());
        assertThat(run(folder.toString())).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("密数承诺不一致").doesNotContain("样本不一致");
    }

    @Test
    void whatCannotBeReadIsSaidInWords() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("用法：java -jar fupin.jar redraw 文件夹");
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("读不到文件").contains("frame.txt");
        write("frame.txt", "fupin-frame 1\n");
        write("plan.txt", "fupin-plan 1\n");
        write("draw.txt", "fupin-draw 1\nframe 1\n");
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("抽样公布文件少了：[commitment, plan, public, sample, secret]");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Redraw.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
