namespace TfNet.Engine;

/// <summary>x (R, C) to y (R, C), mean (C), variance (C), float32, channels last.</summary>
internal sealed unsafe class BatchNormTrainingKernel(long rows, long channels, double epsilon) : Kernel
{
    private readonly ColumnMoments _moments = new(rows, channels);

    public override long WorkspaceBytes => (ColumnMoments.Scratch(channels) + (2 * channels)) * sizeof(float);

    public override void Run(in KernelArguments arguments)
    {
        var x = arguments.Input<float>(0);
        var mean = arguments.Output<float>(1);
        var variance = arguments.Output<float>(2);
        var factor = (float*)arguments.Workspace;
        _moments.Run(x, factor + (2 * channels), mean, variance);
        ScaleAndShift.Prepare(arguments.Input<float>(1), arguments.Input<float>(2), mean, variance, (float)epsilon, factor, factor + channels, channels);
        ColumnMap.Run(new ScaleAndShift(x, factor, factor + channels), arguments.Output<float>(0), rows, channels);
    }
}

/// <summary>x (R, C) to y (R, C) with given statistics, float32, channels last.</summary>
internal sealed unsafe class BatchNormInferenceKernel(long rows, long channels, double epsilon) : Kernel
{
    public override long WorkspaceBytes => 2 * channels * sizeof(float);

    public override bool CanOverwrite(int input, int output) => input == 0;

    public override void Run(in KernelArguments arguments)
    {
        var factor = (float*)arguments.Workspace;
        ScaleAndShift.Prepare(
            arguments.Input<float>(1), arguments.Input<float>(2), arguments.Input<float>(3), arguments.Input<float>(4), (float)epsilon, factor, factor + channels, channels);
        ColumnMap.Run(new ScaleAndShift(arguments.Input<float>(0), factor, factor + channels), arguments.Output<float>(0), rows, channels);
    }
}

/// <summary>x, dy (R, C) to dx (R, C), dscale (C), doffset (C), float32, channels last.</summary>
internal sealed unsafe class BatchNormGradKernel(long rows, long channels, double epsilon) : Kernel
{
    private readonly ColumnSums _sums = new(rows, channels);

    public override long WorkspaceBytes => (_sums.Scratch + (5 * channels)) * sizeof(float);

    public override bool CanOverwrite(int input, int output) => input is 0 or 4 && output == 0;

    public override void Run(in KernelArguments arguments)
    {
        var x = arguments.Input<float>(0);
        var scale = arguments.Input<float>(1);
        var mean = arguments.Input<float>(2);
        var variance = arguments.Input<float>(3);
        var dy = arguments.Input<float>(4);
        var dscale = arguments.Output<float>(1);
        var doffset = arguments.Output<float>(2);
        var sums = (float*)arguments.Workspace;
        var factor = sums + (2 * channels);
        var first = factor + channels;
        var second = first + channels;
        _sums.Run(new GradientTerm(x, mean, dy), second + channels, sums);
        for (long c = 0; c < channels; c++)
        {
            var r = RsqrtMath.Invoke(variance[c] + (float)epsilon, c, channels);
            doffset[c] = sums[c];
            dscale[c] = sums[channels + c] * r;
            factor[c] = scale[c] * r;
            first[c] = doffset[c] / rows;
            second[c] = dscale[c] / rows * r;
        }
        ColumnMap.Run(new InputGradient(x, dy, mean, factor, first, second), arguments.Output<float>(0), rows, channels);
    }
}
