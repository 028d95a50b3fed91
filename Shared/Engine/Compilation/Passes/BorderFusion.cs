using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Takes a border of zeros into the convolution behind it, whose window has borders of its own: the padded tensor is never made, and neither is its gradient, of which only
/// the middle is wanted. Only where every window still sees something of the tensor.
/// </summary>
internal sealed class BorderFusion : Pass
{
    /// <inheritdoc/>
    protected override bool Rewrite(Node node, Rewriter rewriter)
    {
        switch (node.Operation)
        {
            case Convolution convolution when Border.Around(node.Inputs[0]) is { } border && border.IsNarrow(convolution.Windows):
                rewriter.Replace(node, rewriter.Add(
                    convolution with { Windows = border.Widen(convolution.Windows) }, rewriter[border.Inside], rewriter[node.Inputs[1]]));
                return true;
            case ConvolutionFilterGrad gradient when Border.Around(node.Inputs[0]) is { } border && border.IsNarrow(gradient.Windows):
                rewriter.Replace(node, rewriter.Add(
                    gradient with { Windows = border.Widen(gradient.Windows) }, rewriter[border.Inside], rewriter[node.Inputs[1]]));
                return true;
            case Slice slice when rewriter.Uses.SoleConsumer(node.Inputs[0]) is not null && node.Inputs[0].Producer is { Operation: ConvolutionInputGrad gradient } whole
                && Border.Outside(slice, whole.Outputs[0]) is { } border && border.IsNarrow(gradient.Windows):
                rewriter.Replace(node, rewriter.Add(
                    gradient with { InputShape = node.Outputs[0].Spec.Shape, Windows = border.Widen(gradient.Windows) }, rewriter.Now(whole.Inputs)));
                return true;
            default:
                return false;
        }
    }

    /// <summary>How many elements lie around a tensor (N, spatial…, C) along each spatial dimension.</summary>
    /// <param name="Inside">The tensor without a border, or what it is cut out of.</param>
    /// <param name="Before">Elements before each spatial dimension.</param>
    /// <param name="After">Elements after each.</param>
    private readonly record struct Border(Symbol Inside, int[] Before, int[] After)
    {
        /// <summary>The border of zeros that a tensor was given, or <see langword="null"/>.</summary>
        public static Border? Around(Symbol padded)
        {
            if (padded.Producer is not { Operation: Pad { Mode: PadMode.Constant, Fill: 0, Paddings: var paddings } } pad || paddings.Count < 6)
                return null;
            var spatial = (paddings.Count / 2) - 2;
            if (paddings[0] != 0 || paddings[1] != 0 || paddings[^1] != 0 || paddings[^2] != 0)
                return null;
            var (before, after) = (new int[spatial], new int[spatial]);
            for (var d = 0; d < spatial; d++)
                (before[d], after[d]) = (paddings[(2 * d) + 2], paddings[(2 * d) + 3]);
            return new Border(pad.Inputs[0], before, after);
        }

        /// <summary>What a slice leaves out of a tensor, or <see langword="null"/> where it leaves out images or channels.</summary>
        public static Border? Outside(Slice slice, Symbol sliced)
        {
            var whole = sliced.Spec.Shape;
            var (before, after) = (new int[whole.ndim - 2], new int[whole.ndim - 2]);
            for (var axis = 0; axis < whole.ndim; axis++)
            {
                var (begin, end) = (slice.Begin[axis], (int)whole.Sizes[axis] - slice.Begin[axis] - slice.Size[axis]);
                if (axis > 0 && axis < whole.ndim - 1)
                    (before[axis - 1], after[axis - 1]) = (begin, end);
                else if (begin != 0 || end != 0)
                    return null;
            }
            return new Border(sliced, before, after);
        }

        /// <summary>Whether no window would lie in the border as a whole.</summary>
        public bool IsNarrow(Windows windows)
        {
            var wide = Widen(windows);
            for (var d = 0; d < windows.Rank; d++)
            {
                if (Math.Max(wide.Before[d], wide.After[d]) > (windows.Size[d] - 1) * windows.Dilations[d])
                    return false;
            }
            return true;
        }

        /// <summary>A window that meets this border besides its own.</summary>
        public Windows Widen(Windows windows) => windows with { Before = Sum(windows.Before, Before), After = Sum(windows.After, After) };

        private static Ints Sum(Ints a, int[] b)
        {
            var sum = new int[b.Length];
            for (var d = 0; d < sum.Length; d++)
                sum[d] = a[d] + b[d];
            return sum;
        }
    }
}
