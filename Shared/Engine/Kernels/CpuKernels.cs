namespace TfNet.Engine;

/// <summary>Which kernel computes which operation. Families of kernels register themselves here by the operation's type.</summary>
public static class CpuKernels
{
    private static readonly HashSet<Type> s_ofAllTypes = [];
    private static readonly Dictionary<Type, KernelFactory> s_factories = CreateFactories();

    /// <summary>The types of all operations that the CPU computes.</summary>
    public static IReadOnlyCollection<Type> Operations => s_factories.Keys;

    /// <summary>Makes the kernel of an operation for given shapes.</summary>
    /// <exception cref="InvalidOperationException">No kernel computes the operation for these element types.</exception>
    public static Kernel Create(Operation operation, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        if (!s_factories.TryGetValue(operation.GetType(), out var factory))
            throw new InvalidOperationException($"No CPU kernel computes {operation.Type}.");
        return s_ofAllTypes.Contains(operation.GetType()) || !Array.Exists([.. inputs, .. outputs], static spec => SixteenBits.Is(spec.DType))
            ? factory(operation, inputs, outputs)
            : SixteenBitKernel.Create(factory, operation, inputs, outputs);
    }

    private static Dictionary<Type, KernelFactory> CreateFactories()
    {
        var registry = new KernelRegistry();
        StateKernels.Register(registry);
        StepKernels.Register(registry);
        UnaryKernels.Register(registry);
        BinaryKernels.Register(registry);
        QuestionKernels.Register(registry);
        SelectKernels.Register(registry);
        CastKernels.Register(registry);
        MatMulKernels.Register(registry);
        ConvolutionKernels.Register(registry);
        ReductionKernels.Register(registry);
        SegmentKernels.Register(registry);
        MovementKernels.Register(registry);
        GatherKernels.Register(registry);
        NdKernels.Register(registry);
        FactorizationKernels.Register(registry);
        SearchKernels.Register(registry);
        HashKernels.Register(registry);
        SpectralKernels.Register(registry);
        SoftmaxKernels.Register(registry);
        RandomKernels.Register(registry);
        NormalizationKernels.Register(registry);
        ImageKernels.Register(registry);
        PoolingKernels.Register(registry);
        FusedKernels.Register(registry);
        s_ofAllTypes.UnionWith(registry.OfAllTypes);
        return registry.Factories;
    }
}

/// <summary>Makes a kernel for an operation, given what goes in and what comes out.</summary>
public delegate Kernel KernelFactory(Operation operation, TensorSpec[] inputs, TensorSpec[] outputs);

/// <summary>Collects the kernels of all families.</summary>
public sealed class KernelRegistry
{
    internal Dictionary<Type, KernelFactory> Factories { get; } = [];

    internal HashSet<Type> OfAllTypes { get; } = [];

    /// <summary>Names the kernel of an operation.</summary>
    public void Add<TOperation>(Func<TOperation, TensorSpec[], TensorSpec[], Kernel> factory) where TOperation : Operation =>
        Factories.Add(typeof(TOperation), (operation, inputs, outputs) => factory((TOperation)operation, inputs, outputs));

    /// <summary>
    /// Names the kernel of an operation that looks after each element type itself, as those do that move elements and do not compute with them. Others see 16-bit floating-point numbers as float32.
    /// </summary>
    public void AddForAllTypes<TOperation>(Func<TOperation, TensorSpec[], TensorSpec[], Kernel> factory) where TOperation : Operation
    {
        Add(factory);
        OfAllTypes.Add(typeof(TOperation));
    }
}
