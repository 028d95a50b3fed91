namespace TfNet.Engine;

/// <summary>Reduces along axes, float32, and divides the result.</summary>
internal sealed unsafe class LaneReduceKernel<TFirst, TMerge> : Kernel where TFirst : struct, ILaneReduction where TMerge : struct, ILaneReduction
{
    private readonly LaneReduceStep<TFirst, TMerge> _first;
    private readonly LaneReduceStep<TMerge, TMerge>[] _others;
    private readonly long[] _offsets;
    private readonly long _results;
    private readonly float _divisor;

    public LaneReduceKernel(ReductionPlan.Step[] steps, TFirst reduction, double divisor = 1)
    {
        _first = new(steps[0], reduction);
        _others = new LaneReduceStep<TMerge, TMerge>[steps.Length - 1];
        var scratch = _first.WorkspaceBytes;
        for (var i = 0; i < _others.Length; i++)
        {
            _others[i] = new(steps[i + 1], default);
            scratch = Math.Max(scratch, _others[i].WorkspaceBytes);
        }
        _divisor = (float)divisor;
        _results = steps[^1].Outer * steps[^1].Inner;
        // The results of all steps but the last, one behind the other, and then room for the step that needs most.
        _offsets = new long[steps.Length];
        for (var i = 1; i < steps.Length; i++)
            _offsets[i] = _offsets[i - 1] + (steps[i - 1].Outer * steps[i - 1].Inner);
        WorkspaceBytes = (_offsets[^1] * sizeof(float)) + scratch;
    }

    public override long WorkspaceBytes { get; }

    public override void Run(in KernelArguments arguments)
    {
        var results = (float*)arguments.Workspace;
        var scratch = results + _offsets[^1];
        var y = arguments.Output<float>(0);
        var target = _others.Length == 0 ? y : results;
        _first.Run(arguments.Input<float>(0), target, scratch);
        for (var i = 0; i < _others.Length; i++)
        {
            var source = target;
            target = i == _others.Length - 1 ? y : results + _offsets[i + 1];
            _others[i].Run(source, target, scratch);
        }
        if (_divisor != 1)
        {
            for (long i = 0; i < _results; i++)
                y[i] /= _divisor;
        }
    }
}
