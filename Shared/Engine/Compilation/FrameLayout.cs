namespace TfNet.Engine;

/// <summary>
/// The table of addresses that a frame has, as the plan wants it: for each kernel call its inputs, its outputs and its scratch memory. Position 0 stands for no memory.
/// </summary>
internal sealed class FrameLayout
{
    public FrameLayout(Graph graph, ExecutionPlan plan)
    {
        Constants = new TensorValue[plan.Constants.Count];
        for (var i = 0; i < Constants.Length; i++)
            Constants[i] = plan.Constants[i].Pinned();
        Inputs = Lists(graph.Inputs.Count);
        Outputs = Lists(graph.Outputs.Count);
        Variables = Lists(graph.Variables.Count);
        Steps = new Step[plan.Steps.Count];
        var position = 1;
        for (var s = 0; s < Steps.Length; s++)
        {
            var step = plan.Steps[s];
            var first = position;
            foreach (var buffer in step.Buffers)
                Note(buffer, position++);
            if (step.Workspace is { } workspace)
                ArenaPlaces.Add(new Place(position, workspace.Offset));
            Steps[s] = new Step(step.Kernel, first, step.InputCount, step.Workspace is null ? 0 : position++);
        }
        Count = position;
    }

    /// <summary>The number of addresses.</summary>
    public int Count { get; }

    /// <summary>The kernel calls.</summary>
    public Step[] Steps { get; }

    /// <summary>The positions that show each input.</summary>
    public List<int>[] Inputs { get; }

    /// <summary>The positions that show each output.</summary>
    public List<int>[] Outputs { get; }

    /// <summary>The positions that show each variable.</summary>
    public List<int>[] Variables { get; }

    /// <summary>The positions that show planned memory, and where in it.</summary>
    public List<Place> ArenaPlaces { get; } = [];

    /// <summary>The positions that show constants, and which.</summary>
    public List<Place> ConstantPlaces { get; } = [];

    /// <summary>The constants.</summary>
    public TensorValue[] Constants { get; }

    private static List<int>[] Lists(int count)
    {
        var lists = new List<int>[count];
        for (var i = 0; i < count; i++)
            lists[i] = [];
        return lists;
    }

    private void Note(TensorBuffer buffer, int position)
    {
        switch (buffer.Kind)
        {
            case BufferKind.Arena: ArenaPlaces.Add(new Place(position, buffer.Offset)); break;
            case BufferKind.Constant: ConstantPlaces.Add(new Place(position, buffer.Index)); break;
            case BufferKind.Input: Inputs[buffer.Index].Add(position); break;
            case BufferKind.Output: Outputs[buffer.Index].Add(position); break;
            case BufferKind.Variable: Variables[buffer.Index].Add(position); break;
        }
    }

    /// <summary>What an address shows.</summary>
    /// <param name="Position">The position of the address.</param>
    /// <param name="Where">The offset in the planned memory, or the index of a constant.</param>
    internal sealed record Place(int Position, long Where);

    /// <summary>One kernel call.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="first">The position of its first address.</param>
    /// <param name="inputCount">How many of its addresses are inputs.</param>
    /// <param name="workspace">The position of its scratch memory; 0 when it needs none.</param>
    internal readonly struct Step(Kernel kernel, int first, int inputCount, int workspace)
    {
        public readonly Kernel Kernel = kernel;
        public readonly int First = first;
        public readonly int InputCount = inputCount;
        public readonly int Workspace = workspace;
    }
}
