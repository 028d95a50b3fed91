using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of poolings.</summary>
internal static class PoolingKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<MaxPool>(static (operation, x, _) => Create<LaneMaxPool, ScalarMaxPool>(x[0], x[0], operation.Windows, PoolRoles.Forward));
        registry.Add<AvgPool>(static (operation, x, _) => Create<LaneAvgPool, ScalarAvgPool>(x[0], x[0], operation.Windows, PoolRoles.Forward));
        registry.Add<AvgPoolGrad>(static (operation, dy, dx) => Create<LaneAvgPoolGrad, ScalarAvgPoolGrad>(dy[0], dx[0], operation.Windows, PoolRoles.Spread));
        registry.Add<MaxPoolGrad>(static (operation, x, _) => operation.Windows.Rank == 3
            ? Create<LaneMaxPoolGradToAll, ScalarMaxPoolGradToAll>(x[0], x[0], operation.Windows, PoolRoles.Gradient)
            : Create<LaneMaxPoolGrad, ScalarMaxPoolGrad>(x[0], x[0], operation.Windows, PoolRoles.Gradient));
        // Second derivatives are rare: no vectors.
        registry.Add<MaxPoolGradGrad>(static (operation, x, _) => operation.Windows.Rank == 3
            ? NumberTypes.Choose<ScalarMaker<ScalarMaxPoolGradGradOfAll>, Kernel>(x[0].DType, new(Shape(x[0], operation.Windows), PoolRoles.Second))
            : NumberTypes.Choose<ScalarMaker<ScalarMaxPoolGradGrad>, Kernel>(x[0].DType, new(Shape(x[0], operation.Windows), PoolRoles.Second)));
    }

    private static Kernel Create<TLane, TScalar>(TensorSpec input, TensorSpec x, Windows windows, PoolRoles roles) where TLane : struct, ILanePool where TScalar : struct, IScalarPool =>
        input.DType == TF_DataType.TF_FLOAT
            ? new LanePoolKernel<TLane>(Shape(x, windows), roles)
            : NumberTypes.Choose<ScalarMaker<TScalar>, Kernel>(input.DType, new(Shape(x, windows), roles));

    private static ConvolutionShape Shape(TensorSpec x, Windows windows) => new(x.Shape, windows, x.Shape.Sizes[^1], 1);

    private readonly struct ScalarMaker<TScalar>(ConvolutionShape shape, PoolRoles roles) : IForNumbers<Kernel> where TScalar : struct, IScalarPool
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => new ScalarPoolKernel<T, TScalar>(shape, roles);
    }
}
