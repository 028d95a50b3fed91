using Tensorflow.NumPy;
using Tensorflow.Plotting;
using Tensorflow.Sklearn;

namespace TfNet.UnitTests.Plotting.Matplotlib.Drawn;

/// <summary>The figures of generate.py, line for line.</summary>
internal static class Figures
{
    public static readonly Dictionary<string, Action> All = new()
    {
        ["lines"] = () =>
        {
            plt.plot([0, 1, 2, 3], [1.5, 0.5, 2, 1], label: "loss");
            plt.plot([0, 1, 2, 3], [1, 2, 0.5, 1.5], label: "val_loss");
            plt.xlabel("Epoch");
            plt.ylabel("Loss");
            plt.title("Training");
            plt.legend();
        },
        ["styles"] = () =>
        {
            plt.figure(figsize: (8, 5));
            string[] styles = ["r-", "g--", "b:", "k-.", "mo", "cs", "y^", "C3v--", "<", ">", "d", "D", "p", "h", "*", "x", "+", "."];
            for (var i = 0; i < styles.Length; i++)
                plt.plot([0, 1, 2], [i, i + 0.5, i], styles[i]);
            plt.plot([0, 2], [19, 19], color: "teal", linewidth: 4, linestyle: "--", alpha: 0.5);
            plt.plot([0, 2], [20, 20], color: "0.25", marker: "o", markersize: 12);
            plt.xlim(-0.5, 2.5);
            plt.ylim(-1, 21);
        },
        ["digits"] = () =>
        {
            for (var i = 0; i < 10; i++)
            {
                plt.subplot(2, 5, i + 1);
                plt.imshow(Ramp(28, 28), cmap: "gray");
                plt.title($"Etiqueta: {i}");
                plt.axis("off");
            }
        },
        ["classes"] = () =>
        {
            plt.figure(figsize: (10, 10));
            for (var i = 0; i < 25; i++)
            {
                plt.subplot(5, 5, i + 1);
                plt.xticks([]);
                plt.yticks([]);
                plt.grid(false);
                plt.imshow(Ramp(32, 32));
                plt.xlabel("airplane");
            }
        },
        ["errors"] = () =>
        {
            plt.figure(figsize: (10, 4));
            for (var i = 0; i < 10; i++)
            {
                plt.subplot(2, 5, i + 1);
                plt.imshow(Ramp(32, 32));
                plt.title("cat: dog");
                plt.axis("off");
            }
            plt.suptitle("Clase verdadera: clase predicha");
        },
        ["one_image"] = () =>
        {
            plt.figure(figsize: (3, 3));
            plt.imshow(Ramp(32, 32));
            plt.axis("off");
            plt.title("frog");
        },
        ["image_without_title"] = () =>
        {
            plt.figure(figsize: (3, 4));
            plt.imshow(Ramp(10, 20), cmap: "gray");
            plt.axis("off");
        },
        ["image_with_axis"] = () => plt.imshow(Ramp(28, 28), cmap: "gray"),
        ["image_with_colorbar"] = () =>
        {
            plt.imshow(Ramp(28, 28), cmap: "gray");
            plt.colorbar();
            plt.grid(false);
        },
        ["wide_image_with_colorbar"] = () =>
        {
            plt.figure(figsize: (8, 4));
            var matrix = Ramp(6, 20);
            for (var i = 0; i < matrix.Length; i++)
                matrix[i / 20, i % 20] = (matrix[i / 20, i % 20] * 40) - 3;
            plt.imshow(matrix, cmap: "coolwarm", origin: "lower");
            plt.colorbar(label: "value");
            plt.title("Weights");
        },
        ["grid_of_lines"] = () =>
        {
            var (fig, axs) = plt.subplots(2, 2, figsize: (10, 6));
            for (var i = 0; i < 4; i++)
            {
                axs[i].plot([0, 1, 2], [i, i * 2, i + 1]);
                axs[i].set_title($"Plot {i}");
                axs[i].set_xlabel("x");
                axs[i].set_ylabel("y");
            }
            fig.suptitle("Overview", fontsize: 16);
        },
        ["tight_grid_of_lines"] = () =>
        {
            var (fig, axs) = plt.subplots(2, 2, figsize: (10, 6));
            for (var i = 0; i < 4; i++)
            {
                axs[i].plot([0, 1, 2], [i * 100, i * 200, i + 100]);
                axs[i].set_title($"Plot {i}");
                axs[i].set_xlabel("x");
                axs[i].set_ylabel("y");
            }
            fig.tight_layout();
        },
        ["tight_with_suptitle"] = () =>
        {
            plt.figure(figsize: (10, 4));
            for (var i = 0; i < 3; i++)
            {
                plt.subplot(1, 3, i + 1);
                plt.plot([0, 1], [0, i + 1]);
                plt.title($"Run {i}");
                plt.ylabel("accuracy");
            }
            plt.suptitle("All runs");
            plt.tight_layout();
        },
        ["adjusted"] = () =>
        {
            plt.subplots(2, 3, figsize: (9, 4));
            plt.subplots_adjust(left: 0.05, bottom: 0.1, right: 0.95, top: 0.9, wspace: 0.4, hspace: 0.5);
        },
        ["bars"] = () =>
        {
            plt.figure(figsize: (8, 6));
            var bars = plt.bar(["Model A", "Model B", "Model C"], [0.91, 0.88, 0.95], color: ["red", "C1", "#2ca02c"], edgecolor: "black");
            plt.bar_label(bars, fmt: "%.2f");
            plt.xticks(rotation: 45);
            plt.ylim(0, 1);
            plt.grid(true, axis: "y", linestyle: "--", alpha: 0.7);
        },
        ["lying_bars"] = () =>
        {
            var bars = plt.barh(["a long name", "b"], [3, 7], height: 0.5, color: "lightblue", label: "count");
            plt.bar_label(bars);
            plt.legend(loc: "lower right", title: "Legend");
        },
        ["stacked_bars"] = () =>
        {
            plt.bar([0, 1, 2], [1, 2, 3], width: 0.5, label: "train", alpha: 0.5);
            plt.bar([0, 1, 2], [3, 2, 1], width: 0.5, bottom: [1, 2, 3], label: "test");
            plt.legend(loc: "upper left");
        },
        ["histogram"] = () =>
        {
            plt.hist([1, 2, 2, 3, 3, 3, 4, 4, 5], bins: 5, color: "purple", edgecolor: "white", alpha: 0.7);
            plt.title("Distribution");
        },
        ["dense_histogram"] = () =>
        {
            plt.hist([0.1, 0.2, 0.25, 0.5, 0.9], bins: 4, range: (0, 1), density: true, label: "p");
            plt.legend();
        },
        ["points"] = () =>
        {
            plt.scatter([0, 1, 2], [2, 0.5, 1], s: 100, c: "red", marker: "^", label: "first");
            plt.scatter([0, 1, 2], [1, 2, 0], c: ["green", "blue", "black"], alpha: 0.5);
            plt.scatter([0.5, 1.5], [0.5, 1.5], label: "third");
            plt.legend(fontsize: 8);
        },
        ["pie"] = () =>
        {
            plt.figure(figsize: (10, 8));
            plt.pie([5, 3, 2, 1], labels: ["airplane", "car", "bird", "cat"], autopct: "%1.1f%%", startangle: 90, colors: plt.cm.Paired.colors);
            plt.title("Classes");
        },
        ["plain_pie"] = () => plt.pie([1, 2, 3], explode: [0, 0.1, 0], counterclock: false),
        ["spans"] = () =>
        {
            plt.plot([1, 5], [0.2, 0.9], "k");
            plt.axhline(0.5, color: "red", linestyle: "--", label: "chance");
            plt.axvline(3, color: "green", linestyle: ":", linewidth: 2);
            plt.axhline();
            plt.fill_between([1, 3, 5], [0.1, 0.3, 0.2], [0.4, 0.6, 0.5], color: "orange", alpha: 0.3, label: "band");
            plt.legend(loc: "center left");
        },
        ["notes"] = () =>
        {
            plt.plot([0, 10], [0, 1]);
            plt.text(2, 0.8, "A text", fontsize: 14, color: "blue");
            plt.text(8, 0.2, "turned", rotation: 30, ha: "center", va: "center", fontweight: "bold");
            plt.text(5, 0.5, "two\nlines", ha: "right", va: "top");
            plt.annotate("peak", xy: (10, 1), xytext: (7, 0.9));
            plt.annotate("at", xy: (1, 0.1));
        },
        ["outside"] = () =>
        {
            plt.figure(figsize: (3, 2));
            plt.bar(["a very long name of a model", "another very long name"], [1, 2]);
            plt.xticks(rotation: 45);
            plt.text(1.2, 2.5, "above and right of all");
        },
        ["large_numbers"] = () =>
        {
            plt.plot([0, 1, 2], [1e6, 3e6, 2e6]);
            plt.xlabel("step");
            plt.xlim(0, 2);
        },
        ["close_numbers"] = () =>
        {
            plt.plot([1000.1, 1000.2, 1000.3], [1e-7, 5e-7, 2e-7]);
            plt.xlabel("x");
            plt.ylabel("y", fontsize: 14);
            plt.title("Title", fontsize: 18);
        },
        ["ticks"] = () =>
        {
            plt.plot([0, 1, 2, 3], [0, 1, 4, 9], marker: "o", linestyle: "None");
            plt.xticks([0, 1, 2, 3], ["zero", "one", "two", "three"], rotation: 90, fontsize: 8);
            plt.yticks([0, 5, 9]);
            plt.tick_params(axis: "y", labelsize: 14);
            plt.grid();
        },
        ["small_axes"] = () =>
        {
            var fig = plt.figure(figsize: (4, 3));
            for (var i = 0; i < 4; i++)
                fig.add_subplot(2, 2, i + 1).plot([0, 100], [0, 1]);
        },
        ["equal_axis"] = () =>
        {
            plt.plot([0, 4], [0, 1]);
            plt.axis("equal");
        },
        ["tight_axis"] = () =>
        {
            plt.plot([0, 4], [0, 1]);
            plt.axis("tight");
        },
        ["upside_down"] = () =>
        {
            var (_, ax) = plt.subplots();
            ax.plot([0, 4, 5], [0, 1, 7]);
            ax.invert_yaxis();
            ax.set_xlim(6, -1);
        },
        ["empty"] = () => plt.subplots(),
        ["empty_without_axes"] = () =>
        {
            plt.subplot(1, 2, 1);
            plt.axis("off");
            plt.subplot(1, 2, 2);
            plt.plot([1, 2], [3, 4]);
        },
        ["accents"] = () =>
        {
            plt.plot([1, 2, 3], [0.5, 0.25, 0.75], label: "Pérdida");
            plt.plot([1, 2, 3], [0.25, 0.5, 0.25], label: "Énfasis\nen dos líneas");
            plt.xlabel("Épocas");
            plt.ylabel("Ángulo");
            plt.title("Título en\ndos líneas");
            plt.legend(title: "Métrica");
        },
        ["title_above_the_power"] = () =>
        {
            plt.plot([0, 1, 2], [1e-7, 3e-7, 2e-7]);
            plt.title("A long title that reaches to the left side", fontsize: 22);
        },
        ["large_title"] = () =>
        {
            plt.plot([0, 1], [0, 1]);
            plt.title("Large", fontsize: 40);
            plt.suptitle("Larger", fontsize: 50);
        },
        ["areas"] = () =>
        {
            plt.fill_between([0, 1, 2], [1, 3, 2], label: "first");
            plt.fill_between([0, 1, 2], [3, 4, 5], [2, 3, 4], alpha: 0.4, label: "second");
            plt.bar([0, 1, 2], [1, 2, 3]);
            plt.grid();
            plt.legend();
        },
        ["best_below"] = () =>
        {
            plt.plot([0, 1, 2, 3], [0, 1, 2, 3], label: "rising");
            plt.plot([0, 3], [3, 3], label: "level");
            plt.legend();
        },
        ["best_among_bars"] = () =>
        {
            plt.bar([0, 1, 2, 3], [4, 3, 1, 4], label: "count");
            plt.axhline(3.5, color: "gray");
            plt.legend();
        },
        ["best_among_points"] = () =>
        {
            plt.scatter([0, 1, 0, 1, 0.5], [0, 0, 1, 1, 0.9], label: "points");
            plt.text(0.4, 0.03, "a text below");
            plt.legend();
        },
        ["named_lines"] = () =>
        {
            plt.plot([0, 1], [0, 1], "o-");
            plt.plot([0, 1], [1, 0], "s:");
            plt.legend(["train", "validation"], loc: "upper center");
        },
        ["alignments"] = () =>
        {
            plt.figure(figsize: (6, 6));
            foreach (var (i, ha) in new[] { "left", "center", "right" }.Index())
            {
                foreach (var (j, va) in new[] { "top", "center", "bottom", "baseline", "center_baseline" }.Index())
                {
                    plt.text(i / 3.0, j / 5.0, "Ágy", ha: ha, va: va);
                    plt.text((i / 3.0) + 0.1, j / 5.0, "turned", ha: ha, va: va, rotation: 60);
                }
            }
        },
        ["tight_images_with_colorbars"] = () =>
        {
            var (fig, axs) = plt.subplots(1, 2, figsize: (9, 4));
            for (var i = 0; i < 2; i++)
            {
                var image = axs[i].imshow(Scaled(Ramp(8, 8), Math.Pow(10, i * 5)), cmap: "viridis", vmin: 0);
                fig.colorbar(image, ax: axs[i]);
                axs[i].set_title($"Filter {i}");
            }
            plt.tight_layout();
        },
        ["mixed_grids"] = () =>
        {
            plt.subplot(2, 1, 1);
            plt.plot([0, 1], [0, 1]);
            plt.ylabel("above");
            plt.subplot(2, 2, 3);
            plt.plot([0, 1], [0, 1]);
            plt.xlabel("left");
            plt.subplot(224);
            plt.plot([0, 1], [0, 1]);
            plt.tight_layout();
        },
        ["gaps"] = () => plt.plot([0, 1, 2, 3, 4, 5, 6], [1, 2, double.NaN, 3, 2, double.NaN, 1], "o-"),
        ["picture"] = () =>
        {
            plt.imshow(new double[4, 6, 3]);
            plt.xticks([0, 5]);
        },
        ["stretched_picture"] = () =>
        {
            plt.imshow(Ramp(4, 60), aspect: "auto", vmin: 0.2, vmax: 0.5, alpha: 0.5);
            plt.colorbar();
        },
        ["scaled_axis"] = () =>
        {
            plt.plot([0, 4], [0, 1]);
            plt.xlim(0, 20);
            plt.axis("scaled");
        },
        ["equal_and_high"] = () =>
        {
            plt.plot([0, 1], [0, 4]);
            plt.plot([0, 1], [3, 4]);
            plt.axis("equal");
        },
        ["grid_twice"] = () =>
        {
            plt.plot([0, 1], [0, 1]);
            plt.grid(color: "red", linestyle: ":");
            plt.grid(axis: "y");
        },
        ["mapped_points"] = () =>
        {
            plt.scatter([0, 1, 2, 3], [0, 1, 4, 9], c: [0, 0.5, 1, 3], cmap: "coolwarm", vmax: 2, alpha: 0.75);
            plt.scatter([0, 1], [6, 6], c: ["C0", "k"]);
            plt.scatter([0, 1], [5, 5], c: new[] { 1, 2 });
            plt.colorbar();
        },
        ["labelled_bars"] = () =>
        {
            plt.bar_label(plt.bar([0, 1], [2, -3]), fmt: "%.1f%%", fontsize: 8);
            plt.bar_label(plt.barh([2, 3], [0.25, -0.5], left: [1, 1]), fmt: "{:.0%}");
            plt.bar_label(plt.bar([4], [4.25]), fmt: "{:.1f} s");
            plt.bar_label(plt.bar([5], [3.125]));
        },
        ["ticks_beyond_the_data"] = () =>
        {
            plt.plot([0, 1], [0, 1]);
            plt.xticks([-1, 0, 2]);
            plt.yticks(np.arange(0, 3));
        },
        ["ticks_before_data_and_limits"] = () =>
        {
            plt.plot([0, 1], [0, 1]);
            plt.xticks([0, 5]);
            plt.yticks([0, 5]);
            plt.plot([0, 2], [0, 2]);
            plt.ylim(0, 3);
            plt.yticks([0, 4]);
            plt.ylim(top: 3.5);
        },
        ["methods_of_axes"] = () =>
        {
            var (_, axs) = plt.subplots(1, 2, figsize: (8, 4));
            axs[0].plot([0, 1, 2], [1, 2, 3]);
            axs[0].set_xticks([0, 1, 2], ["a", "b", "c"], rotation: 30);
            axs[0].set_yticks([1, 3]);
            axs[0].set_yticklabels(["low", "high"], rotation: 60);
            axs[0].tick_params(axis: "x", labelsize: 6);
            axs[0].grid(true, axis: "x", alpha: 0.5);
            axs[0].set_ylim(bottom: 0);
            axs[0].set_title("left", fontsize: 9);
            axs[0].set_xlabel("x", fontsize: 7);
            axs[1].imshow(Ramp(3, 6));
            axs[1].set_aspect("auto");
            axs[1].set_xticks([0, 5]);
            axs[1].set_xticklabels(["first", "last"], rotation: 90);
            axs[1].set_axis_off();
            axs[1].axis("on");
            plt.sca(axs[0]);
            plt.yticks(rotation: 0, fontsize: 5);
            plt.xlim([0, 2]);
            plt.ylim([0, 4]);
        },
        ["names_of_styles"] = () =>
        {
            plt.plot([0, 1], [0, 0], linestyle: "solid", marker: "None");
            plt.plot([0, 1], [1, 1], linestyle: "dashed", marker: "");
            plt.plot([0, 1], [2, 2], linestyle: "dotted", marker: ",");
            plt.plot([0, 1], [3, 3], linestyle: "dashdot", markersize: 3, marker: "p");
            plt.plot([0, 1], [4, 4], linestyle: "");
            plt.plot([0, 1], [5, 5], "s", alpha: 0.5);
            plt.plot(["a", "b", "a"], [6, 7, 8], color: (0.1, 0.2, 0.3));
        },
        ["missing_points"] = () =>
        {
            plt.scatter([0, double.NaN, 2, 3], [0, 1, double.NaN, 2]);
            plt.plot([0, 1, 2], [double.NaN, double.NaN, double.NaN], "o-", label: "nothing");
            plt.text(double.NaN, 1, "nowhere");
        },
        ["missing_areas"] = () =>
        {
            plt.bar([0, 1, 2], [1, double.NaN, 2]);
            plt.fill_between([0, 1, 2, 3, 4, 5], [1, 2, double.NaN, 2, 1, 2], alpha: 0.5);
        },
        ["missing_cells"] = () =>
        {
            sns.set_style("whitegrid");
            sns.heatmap(new[,] { { 1, double.NaN }, { double.NaN, 4 } }, annot: true);
        },
        ["missing_pixels"] = () =>
        {
            plt.imshow(new[,] { { 1, double.NaN }, { double.PositiveInfinity, 4 } });
            plt.colorbar();
        },
        ["none_at_all"] = () =>
        {
            plt.plot([], []);
            plt.bar([], []);
            plt.scatter([], []);
        },
        ["adjusted_and_tight"] = () =>
        {
            var (_, axs) = plt.subplots(2, 1);
            axs[0].plot([0, 1], [0, 1]);
            plt.subplots_adjust(wspace: 0.7);
            plt.tight_layout(pad: 3);
        },
        ["colours_in_turn"] = () =>
        {
            plt.plot([0, 1], [0, 1]);
            plt.bar([0, 1], [1, 1]);
            plt.hist([0, 1, 1], bins: 2);
            plt.scatter([0, 1], [0.5, 0.5]);
            plt.plot([0, 1], [1, 0]);
            plt.fill_between([0, 1], [0.2, 0.2]);
            plt.axhline(0.7);
            plt.axvline(0.1);
            plt.barh([0], [0.5]);
        },
        ["numbered_colours"] = () =>
        {
            sns.set_palette(new[] { "red", "blue", "green" });
            plt.plot([0, 1], [0, 1], "C1");
            plt.plot([0, 1], [1, 0], color: "C4");
            plt.axhline();
        },
        ["theme"] = () =>
        {
            sns.set_theme();
            plt.plot([0, 1, 2], [1, 2, 0], label: "a");
            plt.plot([0, 1, 2], [0, 1, 2], label: "b");
            plt.xlabel("x");
            plt.title("Theme");
            plt.legend(title: "Series");
        },
        ["theme_ticks"] = () =>
        {
            sns.set_theme(style: "ticks", palette: "pastel", font_scale: 1.5);
            plt.bar(["a", "b"], [1, 2]);
        },
        ["style_whitegrid"] = () =>
        {
            sns.set_style("whitegrid");
            plt.hist([1, 2, 2, 3], bins: 3);
            plt.scatter([1, 2], [1, 1.5]);
        },
        ["style_dark"] = () =>
        {
            sns.set_style("dark");
            plt.pie([1, 2], labels: ["a", "b"]);
        },
        ["style_white"] = () =>
        {
            sns.set_style("white");
            plt.imshow(Ramp(4, 4));
        },
        ["heatmap"] = () =>
        {
            plt.figure(figsize: (8, 6));
            var mask = new[,] { { true, false, false }, { false, false, false } };
            sns.heatmap(new[,] { { 0, 1, 2 }, { 3, 4, 5 } }, annot: true, fmt: "d", cmap: "YlGnBu", mask: mask, cbar: false, linewidths: 0.5);
            plt.title("Matriz de Confusión");
            plt.xlabel("Clase Predicha");
            plt.ylabel("Clase Verdadera");
        },
        ["heatmap_with_colorbar"] = () => sns.heatmap(Ramp(12, 30), xticklabels: Enumerable.Range(0, 30).Select(static i => $"c{i}").ToArray()),
        ["square_heatmap"] = () =>
            sns.heatmap(Ramp(3, 3), annot: true, square: true, linewidths: 2, linecolor: "red", vmin: 0, vmax: 2, yticklabels: new[] { "one", "two", "three" }),
        ["heatmap_of_a_table"] = () =>
        {
            var frame = pd.DataFrame(new() { ["loss"] = [1.0, 0.5], ["accuracy"] = [0.5, 0.75] }, index: ["first", "second"]);
            sns.heatmap(frame, annot: true, fmt: ".2f", cmap: "Blues", cbar: false);
        },
        ["barplot"] = () =>
        {
            sns.set_style("whitegrid");
            plt.figure(figsize: (8, 6));
            var frame = pd.DataFrame(new() { ["Modelo"] = ["a", "b", "c"], ["P"] = [1.0, 2.0, 3.0] });
            sns.barplot(x: "Modelo", y: "P", hue: "Modelo", data: frame, palette: "Blues_d", legend: false);
            plt.title("Número");
            plt.xticks(rotation: 45);
        },
        ["grouped_barplot"] = () =>
        {
            var frame = pd.DataFrame(new() { ["k"] = ["a", "a", "b", "b"], ["g"] = ["u", "v", "u", "v"], ["n"] = [1.0, 2.0, 3.0, 4.0] });
            sns.barplot(data: frame, x: "k", y: "n", hue: "g");
        },
        ["lying_barplot"] = () => sns.barplot(x: new[] { 3.0, 1.0, 2.0 }, y: new[] { "a", "b", "c" }, color: "green", saturation: 1),
        ["countplot"] = () => sns.countplot(x: new[] { 3, 1, 1, 2, 3, 3 }),
        ["lying_countplot"] = () => sns.countplot(y: new[] { "cat", "dog", "cat" }),
        ["confusion_matrix"] = () =>
        {
            plt.figure(figsize: (6, 5));
            new ConfusionMatrixDisplay(np.array(new[,] { { 50, 2 }, { 7, 41 } }), display_labels: new[] { "cat", "dog" }).plot(cmap: "Blues", ax: plt.gca());
            plt.title("Matriz de Confusión");
        },
    };

    static Figures()
    {
        foreach (var place in new[] { "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center", "upper center", "center" })
        {
            All["legend " + place] = () =>
            {
                plt.plot([0, 1], [0, 1], label: "line");
                plt.legend(loc: place);
            };
        }
    }

    private static double[,] Scaled(double[,] matrix, double by)
    {
        for (var i = 0; i < matrix.Length; i++)
            matrix[i / matrix.GetLength(1), i % matrix.GetLength(1)] *= by;
        return matrix;
    }

    private static double[,] Ramp(int rows, int columns)
    {
        var matrix = new double[rows, columns];
        for (var i = 0; i < matrix.Length; i++)
            matrix[i / columns, i % columns] = (double)i / matrix.Length;
        return matrix;
    }
}
